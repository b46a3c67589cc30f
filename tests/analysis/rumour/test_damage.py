import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.rumour import cost_of_silence, expected_damage
from course_utils.problem import Problem


def test_by_hand():
    assert expected_damage(0.5, 200, 10) == 1_000 and cost_of_silence(0.5, 200, 50, 10) == 750


@given(st.floats(0, 1), st.floats(0, 1e6), st.floats(0, 1e4))
def test_a_reply_that_changes_nothing_is_worth_nothing(salience, believers, unit_cost):
    assert cost_of_silence(salience, believers, believers, unit_cost) == 0


@pytest.mark.parametrize("figures", [(30, 10, 1), (0.3, -1, 1), (0.3, 1, float("nan"))])
def test_problems_say_what_to_do(figures):
    with pytest.raises(Problem):
        expected_damage(*figures)
