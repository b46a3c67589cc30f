import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.listening import break_at, find_break
from course_utils.problem import Problem

MONTHS = pd.date_range("2026-01-01", periods=12, freq="MS")
JULY = pd.Series([300, 320, 310, 305, 315, 310, 450, 470, 455, 460, 465, 450], index=MONTHS)


def test_the_month_is_found():
    found = find_break(JULY)
    assert found.at == pd.Timestamp("2026-07-01") and found.counts == (6, 6) and found.explained > 0.95
    assert found == break_at(JULY, "2026-07-01")


def test_by_hand():
    found = break_at(pd.Series([1, 3, 5, 7]), 2)
    # Around one mean 9 + 1 + 1 + 9 = 20; around two, 1 + 1 + 1 + 1 = 4.
    assert (found.before, found.after, found.difference, found.ratio) == (2, 6, 4, 3)
    assert found.explained == pytest.approx(0.8)


@given(st.lists(st.integers(0, 1_000), min_size=6, max_size=25))
def test_no_split_explains_more(values):
    series = pd.Series(values, dtype=float)
    best = find_break(series).explained
    others = [break_at(series, at).explained for at in range(3, len(values) - 2)]
    assert math.isnan(best) or best == pytest.approx(max(others), abs=1e-9)


def test_a_flat_series_explains_nothing():
    assert math.isnan(find_break(pd.Series([2.0] * 8)).explained)
    assert math.isnan(break_at(pd.Series([0, 0, 1, 1]), 2).ratio)


def test_blanks_are_set_aside():
    assert break_at(pd.Series([1, None, 1, 5]), 3).counts == (2, 1)


def test_problems_say_what_to_do():
    for at in ("2025-01-01", "2027-01-01", "one day"):
        with pytest.raises(Problem, match="one side"):
            break_at(JULY, at)
    with pytest.raises(Problem, match="in order"):
        find_break(JULY[::-1])
    with pytest.raises(Problem, match="at least 3 points"):
        find_break(JULY[:5])
