from __future__ import annotations

import pandas as pd
import pytest

from course_utils.charts import show_calendar
from course_utils.problem import Problem

SERIES = pd.Series([40, 50, 30, 20], index=pd.date_range("2025-09-01", periods=4, freq="MS"))


def test_each_beginning_has_its_change() -> None:
    table = show_calendar(SERIES, -0.2, 1).table
    assert table["Change"].tolist() == ["+25%", "−40%", "−33%"]
    assert table["Target reached"].tolist() == ["no", "yes", "yes"]


def test_the_caption_counts_the_beginnings() -> None:
    assert show_calendar(SERIES, -0.2, 1).caption == (
        "The target is reached from 2 of 3 beginnings (67%); the change goes from −40% to +25%."
    )


def test_what_does_not_reach_it_is_hatched() -> None:
    (axes,) = show_calendar(SERIES, -0.2, 1).figure.axes
    assert [bool(bar.get_hatch()) for bar in axes.patches] == [True, False, False]


def test_a_beginning_at_zero_is_left_out() -> None:
    assert len(show_calendar(SERIES.replace(40, 0), 0.1, 1).table) == 2


def test_a_series_that_is_too_short_is_said() -> None:
    with pytest.raises(Problem, match="from 1 to 3"):
        show_calendar(SERIES, -0.2, 4)


def test_a_series_without_a_beginning_is_said() -> None:
    with pytest.raises(Problem, match="stands at 0"):
        show_calendar(SERIES * 0, -0.2, 1)
