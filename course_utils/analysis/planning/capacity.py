"""Whether the hours are there, week by week, for what a calendar promises and for the replies that it brings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_amount, need_choice, need_columns, need_positive
from course_utils.analysis.planning._days import need_days
from course_utils.language import day, tr
from course_utils.problem import Problem

__all__ = ["capacity", "posts_that_fit"]


def capacity(
    calendar: pd.DataFrame,
    production: Mapping[str, float],
    replies: float | pd.Series,
    minutes: float,
    available: float | pd.Series,
) -> pd.DataFrame:
    """Hours that the calendar and the replies take in each week, against the hours that are there.

    needed = Σ posts × hours to make one + replies × minutes ÷ 60. The idea: a post is not paid for when it is
    published; it brings messages, and they take hours too.

    Parameters
    ----------
    calendar : week (any day of it), kind (of post), posts (how many); several rows may share a week.
    production : hours of work to make one post of each kind.
    replies : messages to answer in a week: one number for every week, or a Series by week.
    minutes : work of one reply.
    available : hours that people have in a week: one number, or a Series by week.

    Returns
    -------
    A row for each week (its Monday) from the first to the last of the calendar, none skipped, for messages
    come in a week without a post as well: posts, replies; producing, replying, needed and available (hours); use
    (needed ÷ available; ``inf`` when nobody is there, 0 when nothing is asked of nobody); overflow (hours
    that find nobody, 0 when all fits).

    Hours are taken to be anybody's: a video that waits for the only person who can film is not seen here.
    Raises Problem for an empty calendar, a kind without hours, a count below 0, or a week that a Series skips.

    >>> calendar = pd.DataFrame({"week": pd.to_datetime(["2027-01-04", "2027-01-04", "2027-01-18"]),
    ...                          "kind": ["text", "video", "text"], "posts": [3, 1, 2]})
    >>> table = capacity(calendar, {"text": 2, "video": 7}, replies=30, minutes=10, available=12)
    >>> table[["producing", "replying", "overflow"]].to_numpy().tolist()
    [[13.0, 5.0, 6.0], [0.0, 5.0, 0.0], [4.0, 5.0, 0.0]]

    Source: the kit's own, the arithmetic of a workload.
    """
    need_columns(calendar, ["week", "kind", "posts"])
    need_amount(tr("Minutes"), minutes)
    planned = _planned(calendar, production)
    table = planned.groupby("week")[["posts", "producing"]].sum().asfreq("7D", fill_value=0)
    table["replies"] = _by_week(tr("Replies"), replies, table.index)
    table["replying"] = table["replies"] * minutes / 60
    table["needed"] = table["producing"] + table["replying"]
    table["available"] = _by_week(tr("Hours available"), available, table.index)
    needed, there = table["needed"].to_numpy(), table["available"].to_numpy()
    alone = np.where(needed > 0, np.inf, 0.0)
    table["use"] = np.divide(needed, there, out=alone, where=there > 0)
    table["overflow"] = (table["needed"] - table["available"]).clip(lower=0)
    order = ["posts", "replies", "producing", "replying", "needed", "available", "use", "overflow"]
    return table[order]


def posts_that_fit(available: float, replies: float, minutes: float, hours: float) -> int:
    """Posts a week that can be kept up: what is left of the hours after the replies ÷ hours to make one.

    Rounded down, for half a post is none; 0 when the replies alone take all the hours.
    Raises Problem when making a post takes no time, or for an amount below 0.

    >>> posts_that_fit(available=12, replies=30, minutes=10, hours=2)
    3
    """
    need_amount(tr("Hours available"), available)
    need_amount(tr("Replies"), replies)
    need_amount(tr("Minutes"), minutes)
    need_positive(tr("Hours to make a post"), hours)
    left = available - replies * minutes / 60
    return max(0, int(left / hours + 1e-9))  # 0.3 ÷ 0.1 is 3 posts, whatever the last decimal says


def _planned(calendar: pd.DataFrame, production: Mapping[str, float]) -> pd.DataFrame:
    """The calendar with its weeks as Mondays and the hours that each row takes to make."""
    if calendar.empty:
        raise Problem("no-post", tr("The calendar is empty. Plan at least one post, in one week."))
    for kind in calendar["kind"].unique():
        need_choice(kind, list(production))
        need_amount(kind, production[kind])
    for posts in calendar["posts"]:
        need_amount(tr("Posts"), posts)
    each = calendar["kind"].map(dict(production)).astype(float)
    posts = calendar["posts"].astype(float)
    return pd.DataFrame(
        {
            "week": _mondays(calendar["week"]),
            "posts": posts.to_numpy(),
            "producing": (posts * each).to_numpy(),
        }
    )


def _mondays(days: Iterable[object]) -> pd.DatetimeIndex:
    found = need_days(days)
    return found - pd.to_timedelta(found.day_of_week, unit="D")


def _by_week(name: str, given: float | pd.Series, weeks: pd.Index) -> pd.Series:
    """One number for each week."""
    if not isinstance(given, pd.Series):
        need_amount(name, given)
        return pd.Series(float(given), index=weeks)
    known = given.astype(float).groupby(_mondays(given.index)).sum(min_count=1)
    found = known.reindex(weeks)
    missing = found.index[found.isna()]
    if len(missing):
        sentence = tr(
            "“{name}” has no figure for the week of {week}. Give one for each week of the calendar.",
            name=name,
            week=day(missing[0]),
        )
        raise Problem("missing-week", sentence, name=name, weeks=list(missing))
    for value in found:
        need_amount(name, value)
    return found
