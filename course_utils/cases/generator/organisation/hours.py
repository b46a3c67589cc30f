"""Hours available and needed, week after week: enough on average, not in the weeks that matter."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd

from course_utils.cases.generator.calendar import heat
from course_utils.cases.generator.organisation.facts import Facts, Role
from course_utils.cases.generator.year import Year

ON_LEAVE = 0.55  # of the contract hours are left in a month of leave
SICK = 0.04  # chance that somebody is away for half of a week


def hours(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per whole week and role."""
    rng = year.chance("hours")
    mondays = _mondays(year)
    talk = heat(year.world).sum(axis=1)
    warmth = np.array([talk[monday : monday + timedelta(days=6)].sum() for monday in mondays])
    lift = np.maximum(warmth / np.median(warmth) - 1, 0)
    messages = _message_hours(facts, tables["inbox"], mondays)
    rows = []
    for number, monday in enumerate(mondays):
        for role in facts.roles:
            needed = role.needed * rng.uniform(0.85, 1.15) + role.surge * lift[number]
            needed += messages[number] if role.answers else 0.0
            rows.append(
                {
                    "week": monday,
                    "role": role.role,
                    "role_fr": role.fr,
                    "role_en": role.en,
                    "available": _halves(_available(role, monday, rng)),
                    "needed": _halves(needed),
                }
            )
    return pd.DataFrame(rows)


def _mondays(year: Year) -> list[date]:
    first = year.world.first_day + timedelta(days=-year.world.first_day.weekday() % 7)
    count = ((year.world.last_day - first).days + 1) // 7
    return [first + timedelta(weeks=week) for week in range(count)]


def _message_hours(facts: Facts, inbox: pd.DataFrame, mondays: list[date]) -> list[float]:
    """Work that the messages of each week bring; one without a reply counts for what its kind takes on average."""
    usual = inbox["kind"].map(facts.inbox.minutes).where(inbox["needs_reply"], 0.0)
    work = inbox["minutes"].astype("float64").fillna(usual)
    week = inbox["received"].dt.normalize() - pd.to_timedelta(inbox["received"].dt.day_of_week, unit="D")
    sums = work.groupby(week.dt.date).sum() / 60
    return [float(sums.get(monday, 0.0)) for monday in mondays]


def _available(role: Role, monday: date, rng: np.random.Generator) -> float:
    present = ON_LEAVE if monday.month in role.away else 1.0
    return role.hours * present * (0.5 if rng.random() < SICK else 1.0)


def _halves(value: float) -> float:
    return round(2 * value) / 2
