"""The reply desk, and the clock of the work done there."""

from __future__ import annotations

import pytest

from course_utils.cases.generator.organisation.staffing import DAY, Shift


def test_a_week_is_covered_from_midnight_to_midnight(side) -> None:
    week = side["staffing"]
    assert week.groupby("weekday")["end"].max().eq(24).all() and week["weekday"].nunique() == 7
    assert (week["end"] - week["start"]).sum() == 7 * 24
    assert (week["hours"] == week["people"] * (week["end"] - week["start"])).all()


def test_nights_are_not_staffed_and_weekends_less_than_weekdays(side) -> None:
    week = side["staffing"]
    assert week.loc[(week["start"] < 9) | (week["start"] >= 17), "people"].sum() == 0
    hours = week.groupby("weekday")["hours"].sum()
    assert hours["saturday"] + hours["sunday"] < hours["monday"] + hours["tuesday"]


@pytest.fixture
def shift(generated) -> Shift:
    """The first person of transit's desk: weekdays 9 to 12 and 13 to 16, Saturday 9 to 12; the year begins on a Monday."""
    return Shift(generated("transit", 7).tables["staffing"], 0, 0, 14)


@pytest.mark.parametrize(
    ("hour", "worked"), [(0, 0), (9, 0), (10.5, 1.5), (12.4, 3), (14, 4), (24, 6), (5 * 24 + 20, 33)]
)
def test_work_is_counted_by_hand(shift: Shift, hour: float, worked: float) -> None:
    assert shift.work_at(hour * 60) == worked * 60


def test_work_begins_at_the_next_opening_and_ends_before_the_break(shift: Shift) -> None:
    assert shift.moment_at(3 * 60, "right") == 13 * 60
    assert shift.moment_at(3 * 60) == 12 * 60
    assert shift.moment_at(33 * 60, "right") == 7 * DAY + 9 * 60


def test_somebody_who_is_only_there_in_the_morning_has_a_clock_of_their_own(generated) -> None:
    second = Shift(generated("transit", 7).tables["staffing"], 1, 0, 14)
    assert second.work_at(DAY) == 3 * 60
