"""When people talk, and about what."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from course_utils.cases.generator.calendar import days, heat, moment
from course_utils.cases.world import load_world


@pytest.fixture
def world():
    """The region of Rivemont."""
    return load_world("transit")


def test_a_year_has_its_days(world) -> None:
    assert len(days(world)) == 365


def test_nobody_thinks_of_a_topic_before_it_begins(world) -> None:
    warmth = heat(world)["electric"]
    assert not warmth[warmth.index < date(2026, 1, 13)].any()
    assert warmth.idxmax() == date(2026, 1, 13)


def test_an_event_fades(world) -> None:
    warmth = heat(world)["fares"]
    assert warmth[date(2025, 10, 21)] > warmth[date(2025, 10, 28)] > warmth[date(2025, 12, 2)]


def test_weekends_are_quieter(world) -> None:
    warmth = heat(world)["life"]
    assert warmth[date(2025, 9, 13)] < warmth[date(2025, 9, 12)]


def test_a_moment_falls_on_its_day() -> None:
    rng = np.random.default_rng(1)
    moments = [moment(date(2026, 1, 13), rng) for _ in range(300)]
    assert {when.date() for when in moments} == {date(2026, 1, 13)}
    assert np.median([when.hour for when in moments]) > 8
