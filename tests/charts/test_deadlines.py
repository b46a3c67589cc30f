from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.charts import show_deadlines
from course_utils.problem import Problem


@pytest.fixture(scope="module")
def chart():
    return show_deadlines(load_case("transit"), {"relay": (0.0, 1.0), "credibility": (0.4, 1.0)})


def test_the_assumption_that_moves_most_comes_first(chart):
    assert chart.table["Assumption"].tolist() == ["Credibility of the reply", "Pass the correction on"]
    assert "What moves it most: credibility of the reply" in chart.caption


def test_a_deadline_that_is_never_kept_is_told():
    chart = show_deadlines(load_case("transit"), {"credibility": (0.0, 1.0)}, goal=0.2)
    assert chart.table["Last useful hour, low"].tolist() == ["never in time"]


def test_higher_values_give_more_time(chart):
    low, high = (chart.table[f"Last useful hour, {end}"][1] for end in ("low", "high"))
    assert int(low.removeprefix("hour ")) < int(high.removeprefix("hour "))


def test_an_unknown_assumption_is_named(case):
    with pytest.raises(Problem, match="“luck” is no assumption"):
        show_deadlines(case, {"luck": (0.1, 0.2)})
