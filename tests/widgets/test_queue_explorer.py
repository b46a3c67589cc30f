from __future__ import annotations

import pytest

from course_utils.widgets import try_queue


@pytest.fixture
def view():
    return try_queue()


def test_it_opens_comfortable(view) -> None:
    assert "16 messages an hour of 3 min each, 1 person." in view.status.sentence
    assert "used at 80%. Mean wait: 12 minutes" in view.status.sentence


def test_three_messages_more_are_almost_five_times_the_wait(view) -> None:
    view.arrivals.value = 19
    assert "Mean wait: 57 minutes" in view.status.sentence
    assert "Mean wait: 57 minutes" in view.picture.value


def test_one_person_more_takes_it_away(view) -> None:
    view.arrivals.value, view.staff.value = 19, 2
    assert "used at 48%. Mean wait: 0.9 minutes" in view.status.sentence


def test_more_work_than_time_has_no_end(view) -> None:
    view.minutes.value = 15
    assert "without end" in view.status.sentence
