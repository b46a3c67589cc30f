from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.widgets import staff_desk
from course_utils.widgets.desk_planner import desks
from tests.governance import governance_case, staffing


@pytest.fixture
def view():
    return staff_desk(governance_case())


def test_it_opens_on_the_desk_as_it_is(view) -> None:
    assert view.status.sentence == (
        "45 hours of work a week, promise of 4 h. "
        "As it is: 50% within 4 h; 16 h to keep the promise eight times in ten."
    )


def test_people_in_the_evening_answer_in_the_evening(view) -> None:
    view.desk.value = "evening"
    assert "60 hours of work a week" in view.status.sentence
    assert "18:00 to 21:00): 100% within 4 h" in view.status.sentence


def test_moving_costs_no_hour() -> None:
    assert desks(staffing())["move"]["hours"].sum() == staffing()["hours"].sum()


def test_nobody_is_moved_from_where_one_sits_alone() -> None:
    assert "move" not in desks(load_case("coop").staffing)


def test_another_promise_is_told(view) -> None:
    view.target.value = 24
    assert "100% within 24 h" in view.status.sentence
