"""Enough hours in the year, too few in the weeks that matter."""

from __future__ import annotations

from datetime import date

import pandas as pd


def test_every_role_has_every_whole_week(side) -> None:
    hours = side["hours"]
    assert hours["week"].nunique() in (51, 52)
    assert all(isinstance(week, date) and week.weekday() == 0 for week in hours["week"])
    assert hours.groupby("week")["role"].nunique().nunique() == 1


def test_the_year_has_enough_hours_and_several_weeks_have_not(side) -> None:
    weeks = side["hours"].groupby("week")[["available", "needed"]].sum()
    assert weeks["needed"].sum() < weeks["available"].sum()
    assert 3 <= (weeks["needed"] > weeks["available"]).sum() <= 24


def test_the_worst_week_is_one_in_which_people_write(side) -> None:
    weeks = side["hours"].groupby("week")[["available", "needed"]].sum()
    worst = (weeks["needed"] - weeks["available"]).idxmax()
    received = side["inbox"]["received"]
    messages = received.groupby(
        (received - pd.to_timedelta(received.dt.day_of_week, unit="D")).dt.date
    ).size()
    assert messages[worst] > 2 * messages.median()
    assert weeks.loc[worst, "needed"] > 1.3 * weeks.loc[worst, "available"]
