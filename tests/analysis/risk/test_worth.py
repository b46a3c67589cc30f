import pytest
from hypothesis import given

from course_utils.analysis.risk import worth
from course_utils.problem import Problem
from tests.analysis.risk.conftest import AMOUNT, SHARE


@given(SHARE, AMOUNT, SHARE, SHARE, AMOUNT)
def test_a_measure_that_removes_more_is_never_worth_less(probability, impact, one, other, cost):
    less, more = (
        worth(probability, impact, min(one, other), cost),
        worth(probability, impact, max(one, other), cost),
    )
    assert less <= more + 1e-6


@given(SHARE, AMOUNT, AMOUNT)
def test_a_measure_that_removes_nothing_is_lost_money(probability, impact, cost):
    assert worth(probability, impact, 0, cost) == -cost


def test_a_negative_cost_is_told():
    with pytest.raises(Problem, match="“Cost” is a number of 0 or more"):
        worth(0.5, 10, 0.5, -1)
