"""A case with the tables of lesson 04 only: eight mentions, two threads of four messages, eight weeks of a tool."""

from __future__ import annotations

import pandas as pd

from course_utils.cases import Case
from tests.tiny import tiny_case

# text, language, what the tool hears, relevance and sentiment of A, of B
MENTIONS = [
    (
        "Bravo @rtr, Horizon is right on time",
        "en",
        "positive",
        ("relevant", "positive"),
        ("relevant", "positive"),
    ),
    ("Merci @rtr, encore en retard", "fr", "positive", ("relevant", "negative"), ("relevant", "negative")),
    ("Mon bus est plein", "fr", "neutral", ("relevant", "negative"), ("relevant", "neutral")),
    ("Le bus 7 passe à 8 h", "fr", "neutral", ("relevant", "neutral"), ("relevant", "neutral")),
    ("Horizon condos, great view", "en", "positive", ("homonym", "positive"), ("homonym", "positive")),
    ("Horizon, nos clés en retard", "fr", "negative", ("homonym", "negative"), ("off_topic", "negative")),
    ("Covolo est parfait", "fr", "positive", ("competitor", "positive"), ("competitor", "positive")),
    ("Sunset on the horizon", "en", "neutral", ("off_topic", "neutral"), ("off_topic", "neutral")),
]
# thread, message, answered message, account, civil, evidence
MESSAGES = [
    ("star", "star-1", None, "rtr", True, True),
    *[("star", f"star-{n}", "star-1", f"fan_{n}", n != 4, False) for n in (2, 3, 4)],
    ("chain", "chain-1", None, "ana", True, True),
    *[("chain", f"chain-{n}", f"chain-{n - 1}", "ana" if n % 2 else "bo", True, n != 4) for n in (2, 3, 4)],
]


def listening_case() -> Case:
    """`horizon` finds four mentions of which one is relevant; the star and the chain have the same length."""
    filled = {"mentions": _mentions(), "mention_codings": _codings(), "thread_posts": _threads()}
    platforms = pd.DataFrame(
        {
            "profile": ["rtr", "rtr_photo", "rtr_old"],
            "followers": [800, 200, 90],
            "status": ["active", "active", "dormant"],
        }
    )
    return tiny_case("tiny", "rtr", "buses", {}, **filled, platforms=platforms, tool_metrics=_metrics())


def _mentions() -> pd.DataFrame:
    rows = [
        (f"m{place}", pd.Timestamp(2026, 1, place), "page", language, text, tool)
        for place, (text, language, tool, _, _) in enumerate(MENTIONS, 1)
    ]
    return pd.DataFrame(rows, columns=["mention_id", "time", "source", "language", "text", "tool_sentiment"])


def _codings() -> pd.DataFrame:
    rows = [
        (f"m{place}", coder, *codes, place == 2)
        for place, (*_, a, b) in enumerate(MENTIONS, 1)
        for coder, codes in (("A", a), ("B", b))
    ]
    return pd.DataFrame(rows, columns=["mention_id", "coder", "relevance", "sentiment", "sarcasm"])


def _threads() -> pd.DataFrame:
    columns = ["thread_id", "post_id", "parent_id", "account", "civil", "evidence"]
    table = pd.DataFrame(MESSAGES, columns=columns)
    return table.assign(
        time=pd.date_range("2026-01-05", periods=len(table), freq="h"),
        language="en",
        text=[f"Message {post}" for post in table["post_id"]],
    )


def _metrics() -> pd.DataFrame:
    """Ten likes and shares for a thousand impressions every week; from the fifth on, as many comments are added."""
    weeks = pd.date_range("2026-03-02", periods=8, freq="W-MON")
    table = pd.DataFrame(
        {"week": weeks, "impressions": 1000, "likes": 8, "shares": 2, "comments": 7, "saves": 3}
    )
    wide = table.index >= 4
    table["definition"] = pd.Series(wide).map({False: "likes+shares", True: "likes+shares+comments+saves"})
    table["engagement"] = [20 if later else 10 for later in wide]
    return table
