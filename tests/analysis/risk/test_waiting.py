import math

import numpy as np
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


def erlang_c(load: float, staff: int) -> float:
    """The definition, summed term by term, with none of the recurrence under test."""
    last = load**staff / math.factorial(staff) * staff / (staff - load)
    return last / (sum(load**people / math.factorial(people) for people in range(staff)) + last)


@given(st.floats(0.05, 0.98), st.integers(1, 12))
def test_the_chance_of_waiting_is_erlangs_sum(use, staff):
    assert waiting(use * staff * 60, 1, staff).chance == pytest.approx(erlang_c(use * staff, staff), rel=1e-9)


@pytest.mark.parametrize(
    ("load", "staff", "chance", "mean"),
    [(0.5, 1, 1 / 2, 1), (1, 2, 1 / 3, 1 / 3), (2, 3, 4 / 9, 4 / 9), (5, 6, 0.5875, 0.5875)],
)
def test_worked_by_hand(load, staff, chance, mean):
    """M/M/1: C = ρ. M/M/2: C = a²/(2 + a). For a = 2, c = 3 the sum is 4/(1 + 2 + 2 + 4); mean in services."""
    queue = waiting(load * 60, 1, staff)
    assert (queue.chance, queue.mean) == pytest.approx((chance, mean), abs=1e-4)


def test_a_simulated_desk_waits_as_long():
    """Two people, 80 % busy: 200,000 messages drawn at random and served in order of arrival."""
    draws = np.random.default_rng(1917)
    arrived = np.cumsum(draws.exponential(1 / 1.6, 200_000))
    free, waits = [0.0, 0.0], []
    for moment, work in zip(arrived.tolist(), draws.exponential(1, 200_000).tolist(), strict=True):
        begin = max(moment, free[0])
        waits.append(begin - moment)
        free = sorted([begin + work, free[1]])
    queue = waiting(1.6 * 60, 1, 2)
    assert np.mean(waits) == pytest.approx(queue.mean, rel=0.05)
    assert np.mean(np.array(waits) <= 2) == pytest.approx(queue.within(2), abs=0.01)


@given(st.floats(0.1, 0.95), st.floats(0, 50), st.floats(0, 50))
def test_more_time_is_never_kept_less(use, one, other):
    queue = waiting(use * 60, 1, 1)
    assert queue.within(min(one, other)) <= queue.within(max(one, other))
