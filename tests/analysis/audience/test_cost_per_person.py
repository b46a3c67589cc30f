from __future__ import annotations

from math import isnan

import pytest

from course_utils.analysis.audience import cost_per_person
from course_utils.problem import Problem


def test_the_example_of_the_textbook() -> None:
    assert cost_per_person(12 * 45 * 52 + 3600, 7200) == pytest.approx(4.40)


def test_nobody_has_no_price() -> None:
    assert isnan(cost_per_person(100, 0))


@pytest.mark.parametrize(("cost", "people"), [(-1, 5), (5, -1), (float("nan"), 5), (5, float("inf"))])
def test_amounts_that_are_none(cost: float, people: float) -> None:
    with pytest.raises(Problem, match="number of 0 or more"):
        cost_per_person(cost, people)
