"""The earliest day on which a plan can be launched, and the steps that decide it."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from math import ceil

import pandas as pd

from course_utils.analysis._asked import need_amount, need_choice
from course_utils.analysis.planning._days import need_days
from course_utils.analysis.planning._order import sorted_steps
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["CriticalPath", "critical_path"]

DAYS = {"days": 1, "weeks": 7}
COLUMNS = [
    "duration",
    "earliest_start",
    "earliest_finish",
    "latest_start",
    "latest_finish",
    "slack",
    "critical",
]
CLOSE = 1e-9


@dataclass(frozen=True)
class CriticalPath:
    """What `critical_path` found.

    table: a row for each step, in an order that keeps the prerequisites
    length: time from the start to the end of the last step, in ``unit``
    unit: "days" or "weeks"
    """

    table: pd.DataFrame
    length: float
    unit: str

    @property
    def critical(self) -> tuple[Hashable, ...]:
        """The steps without slack: a day lost on any of them is a day lost for all."""
        return tuple(self.table.index[self.table["critical"]])

    def launch(self, start: object) -> pd.Timestamp:
        """The first day on which every step is done, when work begins on ``start``.

        Days of the calendar, weekends included; a part of a day takes the whole of it. Raises Problem when
        ``start`` is not a date.
        """
        begin = need_days([start])[0]
        return begin + pd.Timedelta(days=ceil(self.length * DAYS[self.unit] - CLOSE))


def critical_path(
    durations: Mapping[Hashable, float],
    prerequisites: Mapping[Hashable, Collection[Hashable]],
    unit: str = "weeks",
) -> CriticalPath:
    """Earliest and latest times of each step, and the chain that sets the date of launch.

    The idea: steps that wait for nothing from one another go on side by side, so the plan lasts as long as its
    longest chain, not as the sum of its steps.
    earliest start = the latest earliest finish among its prerequisites (0 without any); earliest finish =
    earliest start + duration; latest finish = the smallest latest start among the steps that wait for it (the
    length of the plan when none does); slack = latest start - earliest start.

    Parameters
    ----------
    durations : time that each step takes, 0 or more (0 is a milestone).
    prerequisites : the steps that each step waits for; a step may be left out when it waits for none.
    unit : "weeks" or "days", of the durations.

    Returns
    -------
    A `CriticalPath`: table (duration, earliest_start, earliest_finish, latest_start, latest_finish, slack,
    critical), length, critical, launch(start).

    Two chains can be longest together: then both are critical, and shortening one alone gains nothing. Side by
    side supposes that different people are free: check it with `capacity`.
    Raises Problem for a negative duration, an unknown step, or steps that wait for one another in a circle.

    >>> plan = critical_path({"listen": 4, "publics": 2, "norms": 3, "pilot": 8},
    ...                      {"publics": ["listen"], "norms": ["listen"], "pilot": ["publics", "norms"]})
    >>> plan.length, plan.critical
    (15.0, ('listen', 'norms', 'pilot'))
    >>> plan.table["slack"].to_dict()
    {'listen': 0.0, 'publics': 1.0, 'norms': 0.0, 'pilot': 0.0}
    >>> plan.launch("2027-01-04").date().isoformat()
    '2027-04-19'

    Source: the critical path method, as in any handbook of project management.
    """
    need_choice(unit, list(DAYS))
    if not len(durations):
        raise Problem("no-step", tr("There is no step here. Give at least one, with its duration."))
    for step, duration in durations.items():
        need_amount(str(step), duration)
    graph = sorted_steps(list(durations), prerequisites)
    times = {step: float(durations[step]) for step in graph}
    finish = _earliest_finish(graph, times)
    length = max(finish.values())
    latest = _latest_finish(graph, times, length)
    least = CLOSE * max(length, 1.0)
    rows = {}
    for step, duration in times.items():
        slack = latest[step] - finish[step]
        slack = 0.0 if slack < least else slack
        earliest, last = finish[step] - duration, latest[step] - duration
        rows[step] = [duration, earliest, finish[step], last, latest[step], slack, slack == 0]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=COLUMNS).rename_axis("step")
    return CriticalPath(table, length, unit)


def _earliest_finish(graph: Mapping, times: Mapping) -> dict:
    finish: dict = {}
    for step, needs in graph.items():
        finish[step] = max((finish[need] for need in needs), default=0.0) + times[step]
    return finish


def _latest_finish(graph: Mapping, times: Mapping, length: float) -> dict:
    latest = dict.fromkeys(graph, length)
    for step in reversed(list(graph)):
        for need in graph[step]:
            latest[need] = min(latest[need], latest[step] - times[step])
    return latest
