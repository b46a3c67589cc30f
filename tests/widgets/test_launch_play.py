from __future__ import annotations

import pytest

from course_utils.widgets import move_launch


@pytest.fixture
def view():
    return move_launch()


def set_weeks(view, step, weeks):
    view.step.value = step
    view.weeks.value = weeks
    return view.status.sentence


def test_it_opens_with_the_usual_weeks(view):
    assert "would take 38 weeks; side by side where they can be, 28 weeks" in view.status.sentence
    assert "Launch: 19 October 2026" in view.status.sentence


@pytest.mark.parametrize(
    ("step", "weeks", "launch"), [(3, 0, "19 October"), (9, 0, "19 October"), (5, 2, "5 October")]
)
def test_only_the_chain_moves_the_launch(view, step, weeks, launch):
    assert launch in set_weeks(view, step, weeks)


def test_another_step_shows_its_own_weeks_and_changes_nothing(view):
    view.step.value = 5
    assert view.weeks.value == 4 and "28 weeks" in view.status.sentence


def test_the_way_back(view):
    set_weeks(view, 1, 52)
    view.usual.click()
    assert view.weeks.value == 12 and "28 weeks" in view.status.sentence
