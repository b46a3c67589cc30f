from __future__ import annotations

from math import isnan

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from course_utils.analysis.audience import cronbach_alpha
from course_utils.problem import Problem

answers = st.lists(st.lists(st.integers(1, 5), min_size=3, max_size=3), min_size=4, max_size=30)


def test_worked_out_by_hand() -> None:
    # variances 2.25 each, variance of the sums 19/3: 2 · (1 - 4.5 · 3/19)
    table = pd.DataFrame({"a": [1, 2, 4, 4], "b": [1, 4, 2, 4]})
    assert cronbach_alpha(table) == pytest.approx(2 * (1 - 13.5 / 19))


def test_identical_statements_are_perfectly_reliable() -> None:
    assert cronbach_alpha(pd.DataFrame({"a": [1, 2, 5], "b": [1, 2, 5], "c": [1, 2, 5]})) == pytest.approx(1)


@given(answers)
def test_alpha_is_the_usual_function_of_the_mean_covariance(rows) -> None:
    table = pd.DataFrame(rows, columns=list("abc")).astype(float)
    between = table.cov().to_numpy()
    assume(table.sum(axis=1).var() > 0)
    mean_covariance, mean_variance = between[[0, 0, 1], [1, 2, 2]].mean(), between.diagonal().mean()
    assert cronbach_alpha(table) == pytest.approx(
        3 * mean_covariance / (mean_variance + 2 * mean_covariance), abs=1e-6
    )


def test_a_statement_that_runs_the_other_way_brings_it_below_zero() -> None:
    assert cronbach_alpha(pd.DataFrame({"a": [1, 2, 4, 5], "b": [5, 3, 2, 1]})) < 0


def test_people_with_a_blank_are_left_out() -> None:
    whole = pd.DataFrame({"a": [1, 2, 4, 4], "b": [1, 4, 2, 4]})
    with_blank = pd.concat([whole, pd.DataFrame({"a": [5], "b": [None]})])
    assert cronbach_alpha(with_blank) == cronbach_alpha(whole)


def test_everybody_alike_tells_nothing() -> None:
    assert isnan(cronbach_alpha(pd.DataFrame({"a": [3, 3], "b": [3, 3]})))
    assert isnan(cronbach_alpha(pd.DataFrame({"a": [3], "b": [4]})))


def test_one_statement_has_nothing_to_agree_with() -> None:
    with pytest.raises(Problem, match="at least two"):
        cronbach_alpha(pd.DataFrame({"a": [1, 2]}))
