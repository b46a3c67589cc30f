import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.rumour import doubling_time, faulty_never_heard, final_size, never_heard
from course_utils.problem import Problem


def test_theta_solves_its_equation():
    assert never_heard() == pytest.approx(0.20319, abs=5e-6)
    assert never_heard() == pytest.approx(math.exp(-2 * (1 - never_heard())))


def test_published_final_sizes():
    sizes = [final_size(reproduction) for reproduction in (1.2, 1.5, 2, 3)]
    assert [round(100 * size) for size in sizes] == [31, 58, 80, 94]


@given(st.floats(1.001, 2_000))
def test_final_size_solves_its_equation(reproduction):
    size = final_size(reproduction)
    assert 0 <= size <= 1 and size == pytest.approx(1 - math.exp(-reproduction * size), abs=1e-9)


@given(st.floats(0, 1))
def test_below_one_it_dies_out(reproduction):
    assert final_size(reproduction) == 0


def test_doubling_time():
    assert doubling_time(0.6, 0.2) == pytest.approx(1.733, abs=0.001)
    assert doubling_time(0.2, 0.2) == math.inf


def test_the_fault_has_an_equation_of_its_own():
    assert faulty_never_heard() == pytest.approx(0.2847, abs=5e-5)


def test_problems_say_what_to_do():
    with pytest.raises(Problem, match="0 or more"):
        final_size(-1)
    with pytest.raises(Problem, match="“recover”"):
        doubling_time(0.6, 0)
