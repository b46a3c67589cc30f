import pytest
from hypothesis import given

from course_utils.analysis.risk import expected_loss, residual_loss
from course_utils.problem import Problem
from tests.analysis.risk.conftest import AMOUNT, SHARE


@given(SHARE, SHARE, AMOUNT)
def test_a_likelier_risk_never_costs_less(one, other, impact):
    assert expected_loss(min(one, other), impact) <= expected_loss(max(one, other), impact)


@given(SHARE, AMOUNT, AMOUNT)
def test_a_dearer_risk_never_costs_less(probability, one, other):
    assert expected_loss(probability, min(one, other)) <= expected_loss(probability, max(one, other))


@given(SHARE, AMOUNT, SHARE)
def test_a_measure_never_adds_to_a_risk(probability, impact, effectiveness):
    assert 0 <= residual_loss(probability, impact, effectiveness) <= expected_loss(probability, impact)


@given(SHARE, AMOUNT)
def test_nothing_removed_and_all_removed(probability, impact):
    assert residual_loss(probability, impact, 0) == expected_loss(probability, impact)
    assert residual_loss(probability, impact, 1) == 0


@pytest.mark.parametrize("figures", [(1.2, 10, 0), (0.5, -1, 0), (0.5, 10, 50), (float("nan"), 10, 0)])
def test_what_is_no_share_or_amount_is_told(figures):
    with pytest.raises(Problem, match="is a share, a number from 0 to 1|is a number of 0 or more"):
        residual_loss(*figures)
