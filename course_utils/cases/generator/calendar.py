"""When people talk, and about what: seasons, weekdays, hours, and the days when something happens."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd

from course_utils.cases.world import World

MONTHS = {
    1: 1.15,
    2: 1.1,
    3: 1.05,
    4: 1.0,
    5: 0.95,
    6: 0.85,
    7: 0.7,
    8: 0.75,
    9: 1.05,
    10: 1.1,
    11: 1.05,
    12: 0.9,
}
WINTER, SUMMER = (12, 1, 2, 3), (6, 7, 8)
WEEKEND = 0.7
HOURS = np.array([1, 0.5, 0.3, 0.2, 0.3, 1, 4, 9, 8, 5, 4, 5, 7, 5, 4, 4, 5, 7, 7, 7, 7, 6, 4, 2])


def days(world: World) -> list[date]:
    """The days of the case, first to last."""
    return [
        world.first_day + timedelta(days=offset)
        for offset in range((world.last_day - world.first_day).days + 1)
    ]


def heat(world: World) -> pd.DataFrame:
    """How much each topic (column) is on people's minds on each day (row): season, weekday, events."""
    calendar = days(world)
    table = pd.DataFrame(index=calendar)
    for name, topic in world.topics.items():
        seasonal = [
            topic.winter if day.month in WINTER else topic.summer if day.month in SUMMER else 1.0
            for day in calendar
        ]
        begun = [topic.since is None or day >= topic.since for day in calendar]
        table[name] = topic.weight * np.array(seasonal) * np.array(begun)
    for event in world.events:
        start = (event.day - world.first_day).days
        span = np.arange(3 * event.days)
        fading = 1 + (event.lift - 1) * np.exp(-span / (event.days / 3))
        table.iloc[start : start + len(span), table.columns.get_loc(event.topic)] *= fading[
            : len(table) - start
        ]
    rhythm = [MONTHS[day.month] * (WEEKEND if day.weekday() > 4 else 1.0) for day in calendar]
    return table.mul(rhythm, axis=0)


def moment(day: date, rng: np.random.Generator) -> pd.Timestamp:
    """A minute of ``day``, at the hours when people have their telephone in hand."""
    hour = int(rng.choice(24, p=HOURS / HOURS.sum()))
    return pd.Timestamp(day) + pd.Timedelta(minutes=60 * hour + int(rng.integers(60)))
