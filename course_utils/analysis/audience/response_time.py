"""How long people wait for the reply that their message calls for."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_columns

__all__ = ["at_desk", "reply_hours", "response_times"]


def reply_hours(inbox: pd.DataFrame) -> pd.Series:
    """Hours from message to first reply, for the messages that call for one; ``nan`` when none came.

    >>> inbox = pd.DataFrame({"needs_reply": [True, False, True], "received": pd.Timestamp(2026, 1, 5, 9),
    ...                       "first_reply": [pd.Timestamp(2026, 1, 5, 10, 30), None, None]})
    >>> reply_hours(inbox).tolist()
    [1.5, nan]
    """
    need_columns(inbox, ["needs_reply", "received", "first_reply"])
    asking = inbox[inbox["needs_reply"].astype(bool)]
    waited = pd.to_datetime(asking["first_reply"]) - pd.to_datetime(asking["received"])
    return (waited.dt.total_seconds() / 3600).rename("hours")


def at_desk(inbox: pd.DataFrame, staffing: pd.DataFrame) -> pd.Series:
    """Whether somebody was at the desk when each message came in.

    ``staffing`` has a row for each stretch of the week: weekday ("monday"…), start, end (hours, the end left
    out), people.
    """
    need_columns(inbox, ["received"])
    need_columns(staffing, ["weekday", "start", "end", "people"])
    present = {
        (row.weekday, hour)
        for row in staffing[staffing["people"] > 0].itertuples()
        for hour in range(int(row.start), int(row.end))
    }
    received = pd.to_datetime(inbox["received"])
    moments = zip(received.dt.day_name().str.lower(), received.dt.hour, strict=True)
    return pd.Series([moment in present for moment in moments], index=inbox.index, name="at_desk", dtype=bool)


def response_times(inbox: pd.DataFrame, staffing: pd.DataFrame) -> pd.DataFrame:
    """Waiting times for the messages that came while somebody was at the desk, while nobody was, and for all.

    The median is the wait that half of those who got a reply did not exceed. A few very long waits move the
    mean and not the median, so a report gives the median, and the longest waits apart. Messages that never
    got a reply have no wait: ``median_of_all`` counts each as a wait without end, and is the honest one when
    many are forgotten.

    Returns
    -------
    Rows "staffed", "unstaffed" and "all": messages (that call for a reply), replied, reply_rate (0-1, divided
    by the messages that call for one), median, mean and median_of_all (hours; ``inf`` when half or more were
    forgotten, ``nan`` when there is nothing to measure).

    >>> inbox = pd.DataFrame({"needs_reply": True, "received": pd.Timestamp(2026, 1, 5, 9),
    ...                       "first_reply": pd.Timestamp(2026, 1, 5, 9) + pd.to_timedelta([1, 2, 30], "h")})
    >>> week = pd.DataFrame({"weekday": ["monday"], "start": [9], "end": [12], "people": [1]})
    >>> response_times(inbox, week).loc["staffed", ["median", "mean"]].tolist()
    [2.0, 11.0]
    """
    hours = reply_hours(inbox)
    present = at_desk(inbox, staffing).loc[hours.index]
    parts = {"staffed": hours[present], "unstaffed": hours[~present], "all": hours}
    return pd.DataFrame.from_dict({name: _row(part) for name, part in parts.items()}, orient="index")


def _row(hours: pd.Series) -> dict:
    replied = hours.dropna()
    never_ending = hours.fillna(np.inf).sort_values().to_numpy()
    return {
        "messages": len(hours),
        "replied": len(replied),
        "reply_rate": len(replied) / len(hours) if len(hours) else float("nan"),
        "median": float(replied.median()) if len(replied) else float("nan"),
        "mean": float(replied.mean()) if len(replied) else float("nan"),
        "median_of_all": _middle(never_ending),
    }


def _middle(ordered: np.ndarray) -> float:
    """The median of values among which some may be infinite."""
    if not len(ordered):
        return float("nan")
    low, high = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    return float(high) if np.isinf(high) else float((low + high) / 2)
