"""A year cut into months: what was said, and how the organisation replied."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.analysis.audience.response_time import reply_hours

__all__ = ["NOT_OURS", "posts_by_month", "replies_by_month"]

NOT_OURS = ("life",)  # the topic of a case that is not about its organisation


def posts_by_month(posts: pd.DataFrame, without: Collection[str] = NOT_OURS) -> pd.DataFrame:
    """How many posts and replies each topic received, month by month.

    Shares are left out: they repeat what somebody else said. A month without any post on a topic counts 0. The
    first and the last month count as whole: give whole months.

    Returns
    -------
    A row for each month (first day of the month, none skipped), a column for each topic, the most spoken of in
    the year first; counts.

    >>> posts = pd.DataFrame({"time": pd.to_datetime(["2026-01-05", "2026-03-01", "2026-03-02"]),
    ...                       "kind": ["post", "reply", "share"], "topic": "delays"})
    >>> posts_by_month(posts)["delays"].tolist()
    [1, 0, 1]
    """
    need_columns(posts, ["time", "kind", "topic"])
    said = posts[(posts["kind"] != "share") & ~posts["topic"].isin(list(without))]
    counts = pd.crosstab(_month(said["time"]), said["topic"].astype(object))
    counts = _every_month(counts).fillna(0).astype(int)
    order = counts.sum().sort_values(ascending=False, kind="stable").index
    return counts[order].rename_axis(columns=None)


def replies_by_month(inbox: pd.DataFrame) -> pd.DataFrame:
    """How the organisation replied, month by month, to the messages that call for a reply.

    Returns
    -------
    A row for each month in which such messages came (first day of the month): messages (that call for a
    reply), hours (median wait of those that got one), replied (percent of them that got one).

    >>> inbox = pd.DataFrame({"needs_reply": True, "received": pd.Timestamp(2026, 1, 5, 9),
    ...                       "first_reply": [pd.Timestamp(2026, 1, 5, 12), None]})
    >>> replies_by_month(inbox).iloc[0].tolist()
    [2.0, 3.0, 50.0]
    """
    hours = reply_hours(inbox)
    groups = hours.groupby(_month(inbox.loc[hours.index, "received"]))
    table = pd.DataFrame({"messages": groups.size(), "hours": groups.median()})
    return table.assign(replied=100 * groups.count() / groups.size())


def _month(times: pd.Series) -> pd.Series:
    return pd.to_datetime(times).dt.to_period("M").dt.to_timestamp().rename("month")


def _every_month(counts: pd.DataFrame) -> pd.DataFrame:
    if counts.empty:
        return counts
    return counts.reindex(pd.date_range(counts.index[0], counts.index[-1], freq="MS", name="month"))
