"""The reply desk: who sits there when, and what clock the work done there follows."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts
from course_utils.cases.generator.year import Year

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY = 24 * 60  # minutes
CLEARING = 60  # days after the year in which the desk may still finish what it began


def staffing(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """An ordinary week: people at the desk by day and block of hours. The same with every seed."""
    rules = facts.staffing
    rows = []
    for number, day in enumerate(WEEKDAYS):
        people = rules.weekday if number < 5 else rules.saturday if number == 5 else rules.sunday
        for (start, end), present in zip(pairwise(rules.hours), people, strict=True):
            rows.append((day, start, end, present, (end - start) * present))
    return pd.DataFrame(rows, columns=["weekday", "start", "end", "people", "hours"])


class Shift:
    """The working clock of one person of the desk, in minutes since the first midnight of the year."""

    def __init__(self, week: pd.DataFrame, person: int, first_weekday: int, days: int) -> None:
        present = week[week["people"] > person]
        blocks: dict[int, list[tuple[int, int]]] = {number: [] for number in range(7)}
        for row in present.itertuples():
            blocks[WEEKDAYS.index(row.weekday)].append((row.start * 60, row.end * 60))
        windows = [
            (day * DAY + start, day * DAY + end)
            for day in range(days + CLEARING)
            for start, end in blocks[(first_weekday + day) % 7]
        ]
        self.starts, self.ends = np.array(windows, dtype=float).reshape(-1, 2).T
        self.worked = np.cumsum(self.ends - self.starts)  # at the end of each window

    def work_at(self, moment: float) -> float:
        """Minutes of work that were possible before ``moment``."""
        window = int(np.searchsorted(self.starts, moment, side="right")) - 1
        if window < 0:
            return 0.0
        return float(self.worked[window] - max(self.ends[window] - moment, 0.0))

    def moment_at(self, work: float, side: str = "left") -> float:
        """When ``work`` minutes were possible; with side "right", when the next minute of work can begin."""
        window = min(int(np.searchsorted(self.worked, work, side=side)), len(self.worked) - 1)
        return float(self.ends[window] - (self.worked[window] - work))
