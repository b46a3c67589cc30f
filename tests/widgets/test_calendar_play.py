from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.widgets import plan_calendar


@pytest.fixture
def view():
    return plan_calendar(load_case("transit"))


def test_a_dozen_posts_fit_but_in_the_storm(view):
    assert "The hours are missing in 2 weeks out of 52." in view.status.sentence
    assert "the week of 12 January 2026: 116 hours needed, 68 there" in view.status.sentence


def test_what_fits_in_the_median_week_does_not_in_most(view):
    view.posts.value = 31
    assert "The hours are missing in 35 weeks out of 52." in view.status.sentence


def test_posts_that_give_way_leave_only_what_replies_ask(view):
    view.posts.value, view.yields.value = 31, True
    weeks = view.weeks
    over = weeks[weeks["overflow"] > 0]
    assert len(over) == 2 and (over["producing"] == 0).all()
