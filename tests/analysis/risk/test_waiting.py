import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.risk import waiting
from course_utils.problem import Problem


@given(st.floats(0.1, 59))
def test_one_person_waits_as_often_as_that_person_is_busy(arrivals):
    queue = waiting(arrivals, 1, 1)  # M/M/1: C = ρ
    assert queue.chance == pytest.approx(queue.use)


@given(st.floats(1, 300), st.integers(1, 9))
def test_one_more_person_never_makes_waiting_likelier(arrivals, staff):
    assert waiting(arrivals, 2, staff + 1).chance <= waiting(arrivals, 2, staff).chance


def test_overflow_never_ends():
    queue = waiting(60, 7, 4)
    assert queue.mean == math.inf and queue.within(60) == 0


def test_nobody_is_a_problem():
    with pytest.raises(Problem, match="from 1"):
        waiting(10, 5, 0)
