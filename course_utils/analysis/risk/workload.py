"""Hours of work that messages ask for, against the hours that the desk is staffed."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from course_utils.analysis._asked import need_amount
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["Workload", "to_answer", "weekly_load", "workload"]


@dataclass(frozen=True)
class Workload:
    """needed and staffed: hours; use: needed ÷ staffed; overflow: hours that find nobody (0 when all fits)."""

    needed: float
    staffed: float

    @property
    def use(self) -> float:
        """Share of the staffed hours that is taken; above 1 the queue grows."""
        if not self.staffed:
            return float("inf") if self.needed else 0.0
        return self.needed / self.staffed

    @property
    def overflow(self) -> float:
        """Hours of work for which nobody is there."""
        return max(0.0, self.needed - self.staffed)


def workload(messages: float, minutes: float, staffed: float) -> Workload:
    """messages × minutes ÷ 60 hours of work, against ``staffed`` hours, over the same period.

    Fitting into the hours is not enough for short waits: see `waiting`. Raises Problem for an amount below 0.

    >>> load = workload(46, 7, 4)
    >>> round(load.needed, 1), round(load.overflow, 1)
    (5.4, 1.4)
    """
    need_amount(tr("Messages"), messages)
    need_amount(tr("Minutes"), minutes)
    need_amount(tr("Staffed hours"), staffed)
    return Workload(messages * minutes / 60, staffed)


def to_answer(inbox: pd.DataFrame) -> pd.DataFrame:
    """The messages that call for a reply, each with the minutes that a reply takes.

    A message left without a reply has no recorded work; it gets the mean of the replies to its kind, or of
    all replies when that kind had none. Columns: message, received, kind, minutes.
    Raises Problem when nobody ever replied, for then no work is known.

    >>> times = pd.to_datetime(["2026-01-05 10:00", "2026-01-05 11:00"])
    >>> inbox = pd.DataFrame({"message": ["m1", "m2"], "received": times, "kind": "question",
    ...     "needs_reply": True, "minutes": pd.array([12, None], dtype="Int64")})
    >>> to_answer(inbox)["minutes"].tolist()
    [12.0, 12.0]
    """
    asked = inbox[inbox["needs_reply"]]
    known = asked["minutes"].astype(float)
    if known.notna().sum() == 0:
        raise Problem("no-work-known", tr("No message has a reply, so nobody knows how long one takes."))
    usual = known.groupby(asked["kind"]).transform("mean").fillna(known.mean())
    table = asked[["message", "received", "kind"]].assign(minutes=known.fillna(usual))
    return table.reset_index(drop=True)


def weekly_load(inbox: pd.DataFrame, staffing: pd.DataFrame) -> pd.DataFrame:
    """Each week (indexed by its Monday): messages that call for a reply, hours needed, hours staffed, use.

    The mean of the year hides the week of the storm. The first and the last week may be cut short by the
    period of the case: they are kept.

    >>> times = pd.to_datetime(["2026-01-05 10:00", "2026-01-06 11:00"])
    >>> inbox = pd.DataFrame({"message": ["m1", "m2"], "received": times, "kind": "question",
    ...     "needs_reply": True, "minutes": pd.array([60, 30], dtype="Int64")})
    >>> weekly_load(inbox, pd.DataFrame({"hours": [3.0]}))["use"].tolist()
    [0.5]
    """
    asked = to_answer(inbox)
    monday = asked["received"].dt.to_period("W-SUN").dt.start_time.rename("week")
    weeks = asked.groupby(monday).agg(messages=("message", "size"), needed=("minutes", "sum"))
    weeks = weeks.asfreq("7D", fill_value=0)  # a week without a message is a week of the desk all the same
    weeks = weeks.assign(needed=weeks["needed"] / 60, staffed=float(staffing["hours"].sum()))
    return weeks.assign(use=weeks["needed"] / weeks["staffed"])
