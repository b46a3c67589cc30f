from __future__ import annotations

from math import isnan, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from course_utils.analysis.audience import spearman, spearman_interval
from course_utils.problem import Problem

pairs = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=4, max_size=40)


def test_a_published_interval() -> None:
    # r = .8699639 and n = 15, formula of Bonett and Wright (2000)
    assert spearman_interval(0.8699639, 15) == pytest.approx((0.5840951, 0.9638297), abs=1e-6)


@given(pairs)
def test_same_as_scipy_and_inside_its_interval(both) -> None:
    first, second = np.array(both).T
    found = spearman(first, second)
    if len(set(first)) < 2 or len(set(second)) < 2:
        assert isnan(found.r)
    else:
        assert found.r == pytest.approx(spearmanr(first, second).statistic)
        assert isnan(found.low) or found.low <= found.r <= found.high


@given(st.floats(-0.94, 0.94), st.integers(4, 500))
def test_more_people_narrow_it_and_the_sign_turns_with_r(r: float, count: int) -> None:
    low, high = spearman_interval(r, count)
    nearer = spearman_interval(r, count + 50)
    assert low < nearer[0] <= r <= nearer[1] < high
    assert spearman_interval(-r, count) == pytest.approx((-high, -low))


def test_only_the_order_counts() -> None:
    assert spearman([1, 2, 3, 4], [1, 20, 300, 9999]).r == pytest.approx(1)


def test_a_perfect_order_has_no_interval() -> None:
    assert isnan(spearman([1, 2, 3, 4], [1, 2, 3, 4]).low)


def test_blanks_are_set_aside() -> None:
    found = spearman([1, 2, 3, 4, nan, 6], [2, 1, 4, 3, 9, nan])
    assert (found.count, found.r) == (4, pytest.approx(0.6))


def test_too_few_people_or_lists_that_do_not_match() -> None:
    with pytest.raises(Problem, match="at least 4"):
        spearman([1, 2, 3], [1, 2, 3])
    with pytest.raises(Problem, match="differ in length"):
        spearman([1, 2, 3, 4], [1, 2, 3])
