"""Three dashboards of the same data, none of them miscalculated."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.analysis.agreement import by_coder
from course_utils.analysis.listening._counts import divided
from course_utils.analysis.listening.definition import as_defined
from course_utils.analysis.listening.net_sentiment import count_sentiments
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["MEASURES", "dashboards"]

MEASURES = ("share_of_voice", "net_sentiment", "engagement_rate")


def dashboards(
    mentions: pd.DataFrame, codings: pd.DataFrame, metrics: pd.DataFrame, followers: float
) -> pd.DataFrame:
    """The same coded mentions and the same last week, counted in three ways that all have their defenders.

    Parameters
    ----------
    mentions, codings : as in a case; the mentions that coder A coded are counted.
    metrics : weekly figures of a tool, in order; the last week is taken.
    followers : of the active profiles together.

    Returns a table with the columns dashboard, measure, part, whole and value (= part ÷ whole):

    * A "delivered": all but the competitor ÷ all that the tool brought back; (P - N) ÷ (P + N) of all of it, read
      by the tool; interactions as the tool defines them ÷ impressions.
    * B "cleaned": relevant ÷ relevant and competitor; (P - N) ÷ (P + N + U) of the relevant ones, read by the tool;
      interactions as the tool defines them ÷ followers.
    * C "coded": relevant ÷ all that was brought back; (P - N) ÷ (P + N) of the relevant ones, read by coder A;
      likes and shares ÷ impressions.

    Raises Problem when fewer than two people have coded, or there is no weekly figure.

    Source: the kit; the formulas are those of `share_of_voice`, `net_sentiment` and `engagement_rate`.
    """
    need_columns(metrics, ["impressions", "engagement", "likes", "shares", "definition"])
    if metrics.empty:
        raise Problem("no-figures", tr("There is no weekly figure to divide. Use a case with tool_metrics."))
    about = by_coder(codings, "relevance")["A"].dropna()
    by_hand = by_coder(codings, "sentiment")["A"]
    by_tool = mentions.set_index("mention_id")["tool_sentiment"].reindex(about.index)
    ours, rivals, total = (about == "relevant"), int((about == "competitor").sum()), len(about)
    relevant, week = int(ours.sum()), metrics.iloc[-1]
    simple = int(as_defined(metrics, "likes+shares").iloc[-1])
    counted, seen = int(week["engagement"]), int(week["impressions"])
    rows = [
        ("A", "share_of_voice", total - rivals, total),
        ("A", "net_sentiment", *_balance(by_tool, neutral=False)),
        ("A", "engagement_rate", counted, seen),
        ("B", "share_of_voice", relevant, relevant + rivals),
        ("B", "net_sentiment", *_balance(by_tool[ours], neutral=True)),
        ("B", "engagement_rate", counted, int(followers)),
        ("C", "share_of_voice", relevant, total),
        ("C", "net_sentiment", *_balance(by_hand[ours], neutral=False)),
        ("C", "engagement_rate", simple, seen),
    ]
    table = pd.DataFrame(rows, columns=["dashboard", "measure", "part", "whole"])
    table["value"] = [divided(part, whole) for part, whole in zip(table["part"], table["whole"], strict=True)]
    return table


def _balance(labels: pd.Series, neutral: bool) -> tuple[int, int]:
    """Positive less negative mentions, and how many they are divided by."""
    counts = count_sentiments(labels)
    taking_sides = counts["positive"] + counts["negative"]
    return counts["positive"] - counts["negative"], taking_sides + counts["neutral"] * neutral
