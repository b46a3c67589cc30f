import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.proportion import wilson
from course_utils.problem import Problem


@pytest.mark.parametrize(
    "count, total, ends", [(18, 40, (0.307, 0.602)), (180, 400, (0.402, 0.499)), (1, 8, (0.022, 0.471))]
)
def test_worked_examples_of_the_curriculum(count, total, ends):
    assert wilson(count, total) == pytest.approx(ends, abs=0.0005)


@given(st.integers(1, 10_000), st.floats(0, 1))
def test_holds_the_share_and_stays_in_0_1(total, part):
    count = int(part * total)
    low, high = wilson(count, total)
    assert 0 <= low <= count / total + 1e-12 and count / total - 1e-12 <= high <= 1


def test_more_than_all_is_a_problem():
    with pytest.raises(Problem, match="between 0 and its total"):
        wilson(9, 8)
