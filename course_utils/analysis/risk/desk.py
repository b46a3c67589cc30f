"""The year's messages answered again by a desk with the hours of your choice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection

import numpy as np
import pandas as pd

from course_utils.language import listing, tr
from course_utils.problem import Problem

__all__ = ["WEEKDAYS", "add_shift", "replay"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEK = 7 * 24 * 60  # minutes


def add_shift(
    staffing: pd.DataFrame, weekdays: Collection[str], start: int, end: int, people: int = 1
) -> pd.DataFrame:
    """The staffing of a week with ``people`` more from ``start`` to ``end`` o'clock on these days.

    A number below 0 takes people away. Raises Problem for a day or an hour that does not exist, or when
    nobody would be left to take away.

    >>> week = pd.DataFrame({"weekday": ["monday"], "start": [0], "end": [24], "people": [0], "hours": [0]})
    >>> more = add_shift(week, ["monday"], 9, 12)
    >>> more[["start", "end", "people"]].to_numpy().tolist()
    [[0, 9, 0], [9, 12, 1], [12, 24, 0]]
    """
    if not (0 <= start < end <= 24) or not set(weekdays) <= set(WEEKDAYS):
        sentence = tr("A shift needs days among {days}, and hours from 0 to 24.", days=", ".join(WEEKDAYS))
        raise Problem("bad-shift", sentence, weekdays=list(weekdays), start=start, end=end)
    rows = [
        piece
        for row in staffing.itertuples()
        for piece in _cut(row, start, end, people if row.weekday in weekdays else 0)
    ]
    table = pd.DataFrame(rows, columns=["weekday", "start", "end", "people"])
    if (table["people"] < 0).any():
        raise Problem("nobody-left", tr("There are fewer people than that in these hours."))
    return table.assign(hours=(table["end"] - table["start"]) * table["people"])


def _cut(row: tuple, start: int, end: int, people: int) -> list[tuple]:
    """The block of ``row``, cut where the shift begins and ends."""
    edges = sorted({row.start, row.end, *(hour for hour in (start, end) if row.start < hour < row.end)})
    if not people:
        edges = [row.start, row.end]
    return [
        (row.weekday, one, other, row.people + (people if start <= one < end else 0))
        for one, other in zip(edges, edges[1:], strict=False)
    ]


class _Shift:
    """One person's hours: minutes of work since the first Monday, against minutes of the clock."""

    def __init__(self, staffing: pd.DataFrame, person: int) -> None:
        present = staffing[staffing["people"] > person]
        day = present["weekday"].map(WEEKDAYS.index) * 24 * 60
        blocks = sorted(zip(day + present["start"] * 60, day + present["end"] * 60, strict=True))
        self._starts = [int(start) for start, _ in blocks]
        lengths = [int(end - start) for start, end in blocks]
        self._done = np.concatenate([[0], np.cumsum(lengths)]).tolist()  # work before each block of a week
        self._lengths = lengths

    def work_at(self, moment: float) -> float:
        """Minutes of work that have gone by at ``moment``."""
        week, minute = divmod(moment, _WEEK)
        block = bisect_right(self._starts, minute) - 1
        if block < 0:
            return week * self._done[-1]
        gone = min(minute - self._starts[block], self._lengths[block])
        return week * self._done[-1] + self._done[block] + gone

    def starts(self, work: float) -> float:
        """The moment at which the work that comes after ``work`` minutes begins: never at closing time."""
        week, rest = divmod(work, self._done[-1])
        block = bisect_right(self._done, rest) - 1
        return week * _WEEK + self._starts[block] + rest - self._done[block]

    def ends(self, work: float) -> float:
        """The moment at which ``work`` minutes are done: closing time when that is the last minute."""
        week, rest = divmod(work, self._done[-1])
        if rest == 0:
            week, rest = week - 1, self._done[-1]
        block = bisect_left(self._done, rest) - 1
        return week * _WEEK + self._starts[block] + rest - self._done[block]


def replay(messages: pd.DataFrame, staffing: pd.DataFrame) -> pd.DataFrame:
    """First come, first served: the moment at which each message is answered, and the hours it waited.

    Parameters
    ----------
    messages : received (day and time) and minutes (work of the reply), as `to_answer` gives them.
    staffing : weekday, start, end, people: an ordinary week, repeated.

    Returns
    -------
    ``messages`` in order of arrival with answered (day and time) and hours (from received to answered, nights
    included).

    Whoever can begin first takes the next message; work stops when the shift ends and goes on at the next. A
    toy model: everybody works alike, nobody is ill, nothing jumps the queue, nobody gives up.
    Raises Problem when nobody ever sits at the desk.

    >>> messages = pd.DataFrame({"received": pd.to_datetime(["2026-01-05 16:30"]), "minutes": [60]})
    >>> week = pd.DataFrame({"weekday": ["monday", "tuesday"], "start": [9, 9], "end": [17, 17],
    ...     "people": [1, 1]})
    >>> replay(messages, week)["answered"][0].isoformat(sep=" ", timespec="minutes")
    '2026-01-06 09:30'
    """
    people = int(staffing["people"].max()) if len(staffing) else 0
    if people < 1:
        days = listing([str(day) for day in staffing["weekday"].unique()]) if len(staffing) else "–"
        sentence = tr("Nobody sits at the desk ({days}): give at least one person some hours.", days=days)
        raise Problem("empty-desk", sentence)
    table = messages.sort_values("received", kind="stable").reset_index(drop=True)
    if table.empty:
        return table.assign(answered=table["received"], hours=0.0)
    first = table["received"].iloc[0].normalize()
    first = first - pd.Timedelta(days=first.day_of_week)  # the Monday from which minutes are counted
    received = ((table["received"] - first) / pd.Timedelta(minutes=1)).tolist()
    shifts = [_Shift(staffing, person) for person in range(people)]
    done = _served(received, table["minutes"].astype(float).tolist(), shifts)
    answered = first + pd.to_timedelta(np.ceil(done), unit="min")
    hours = (answered - table["received"]).dt.total_seconds() / 3600
    return table.assign(answered=answered, hours=hours)


def _served(received: list[float], minutes: list[float], shifts: list[_Shift]) -> np.ndarray:
    """The minute at which each message is answered."""
    free = [0.0] * len(shifts)
    done = np.empty(len(received))
    for place, (moment, work) in enumerate(zip(received, minutes, strict=True)):
        begin = [max(free[person], shift.work_at(moment)) for person, shift in enumerate(shifts)]
        starts = [shift.starts(begin[person]) for person, shift in enumerate(shifts)]
        person = starts.index(min(starts))
        free[person] = begin[person] + work
        done[place] = shifts[person].ends(free[person])
    return done
