from __future__ import annotations

from math import isnan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.decision import (
    baseline_errors,
    changes_after,
    months_at_target,
    months_to_settle,
    reached_anyway,
    window_means,
)
from course_utils.problem import Problem

YEARS = st.lists(st.integers(0, 500), min_size=2, max_size=12).map(pd.Series)
STORM = pd.Series([10.0, 10.0, 70.0, 10.0])


def test_a_window_goes_round_the_year() -> None:
    assert window_means(STORM, 2).tolist() == [10, 40, 40, 10]


@given(YEARS, st.data())
def test_windows_of_any_length_have_the_mean_of_the_year(year: pd.Series, data: st.DataObject) -> None:
    months = data.draw(st.integers(1, len(year)))
    assert window_means(year, months).mean() == pytest.approx(year.mean())


@given(YEARS)
def test_one_month_errs_most_and_the_whole_year_not_at_all(year: pd.Series) -> None:
    errors = baseline_errors(year)["error"]
    if year.sum():
        assert errors.iloc[0] == pytest.approx(errors.max())
        assert errors.iloc[-1] == 0
    else:
        assert errors.isna().all()


@given(YEARS, st.integers(1, 50))
def test_the_unit_does_not_matter(year: pd.Series, times: int) -> None:
    one, other = (baseline_errors(series)["error"].tolist() for series in (year, year * times))
    assert one == pytest.approx(other, nan_ok=True)


@given(YEARS, st.floats(0, 2))
def test_once_settled_it_stays_so(year: pd.Series, tolerance: float) -> None:
    first = months_to_settle(year, tolerance)
    later = baseline_errors(year)["error"].loc[first:]
    assert later.isna().all() or (later <= tolerance + 1e-9).all()


def test_how_long_until_it_stands_still() -> None:
    assert months_to_settle(pd.Series([10.0] * 12)) == 1
    assert months_to_settle(STORM) == 4
    assert months_to_settle(STORM, tolerance=1) == 2


def test_what_comes_after_a_storm_by_itself() -> None:
    assert changes_after(STORM, later=1).round(2).tolist() == [0, 6, -0.86]
    assert reached_anyway(STORM, change=-0.2, later=1) == pytest.approx(1 / 3)
    assert reached_anyway(STORM, change=0.2, later=1) == pytest.approx(1 / 3)


def test_a_start_at_nothing_is_not_counted() -> None:
    assert reached_anyway(pd.Series([0, 5, 1]), change=-0.5, later=1) == 1
    assert isnan(reached_anyway(pd.Series([0, 5]), change=-0.5, later=1))


def test_months_as_good_as_the_target() -> None:
    assert months_at_target(STORM, baseline=70, target=40) == [0, 1, 3]
    assert months_at_target(STORM, baseline=10, target=40) == [2]
    assert months_at_target(pd.Series([None, 5.0]), baseline=9, target=5) == [1]


@pytest.mark.parametrize(
    ("ask", "kind"),
    [
        (lambda: window_means(STORM, 5), "bad-months"),
        (lambda: window_means(pd.Series([1.0, None]), 1), "missing-month"),
        (lambda: changes_after(STORM, later=1, months=2), "bad-months"),
        (lambda: changes_after(STORM, later=4), "bad-months"),
        (lambda: months_to_settle(STORM, -0.1), "bad-tolerance"),
        (lambda: months_at_target(STORM, 10, 10), "no-change"),
    ],
)
def test_what_cannot_be_asked_is_told(ask, kind: str) -> None:
    with pytest.raises(Problem) as told:
        ask()
    assert told.value.kind == kind
