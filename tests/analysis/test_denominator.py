import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis import denominator
from course_utils.analysis.denominator import base_share, of_everybody
from course_utils.problem import Problem


def test_the_examples_run():
    assert doctest.testmod(denominator).failed == 0


@pytest.mark.parametrize("of_all, of_base, base", [(0.587, 0.73, 0.8041), (0.2, 0.4, 0.5), (0, 0.3, 0)])
def test_known_values(of_all, of_base, base):
    assert base_share(of_all, of_base) == pytest.approx(base, abs=0.0001)


@given(st.floats(0.01, 1), st.floats(0.01, 1))
def test_one_undoes_the_other(of_base, base):
    assert base_share(of_everybody(of_base, base), of_base) == pytest.approx(base)


@pytest.mark.parametrize("of_all, of_base", [(0.8, 0.7), (58.7, 73), (0, 0), (-0.1, 0.5)])
def test_a_part_cannot_outgrow_its_whole(of_all, of_base):
    with pytest.raises(Problem, match="share of everybody"):
        base_share(of_all, of_base)


def test_a_percentage_is_written_as_a_share():
    with pytest.raises(Problem, match="of_base.*from 0 to 1"):
        of_everybody(73, 0.8)
