from __future__ import annotations

import pytest

from course_utils.problem import Problem
from course_utils.widgets import meter_cost
from tests.advantages import advantages_case


@pytest.fixture
def view():
    return meter_cost(advantages_case())


def test_it_opens_on_the_table(view) -> None:
    assert (view.hours.value, view.rate.value) == (12, 45)
    assert "$31,680 in the first year, of which the till sees $3,600 (89% is work)" in view.status.sentence
    assert "One person engaged costs $4.40" in view.status.sentence
    assert "even at 12.0 hours a week" in view.status.sentence


def test_without_hours_the_page_looks_like_a_bargain(view) -> None:
    view.hours.value = 0
    assert "First: the page, $8.80 back" in view.picture.value


def test_the_other_options_stay_as_they_are(view) -> None:
    before = view.costs()
    view.rate.value = 60
    after = view.costs()
    assert after[after["cost"] != "K1"].equals(before[before["cost"] != "K1"])
    assert after.loc[0, "rate"] == 60


def test_an_option_without_weekly_work_is_one_sentence() -> None:
    with pytest.raises(Problem, match="no work every week"):
        meter_cost(advantages_case(), "print")
