from __future__ import annotations

import pytest

from course_utils.analysis.decision import posts_by_month
from course_utils.charts import show_heard
from course_utils.problem import Problem
from tests.strategy import strategy_case

CASE = strategy_case()
COUNTS = posts_by_month(CASE.posts)


def test_a_short_window_misses_the_first_of_the_year() -> None:
    assert show_heard(COUNTS[["winter", "app"]], CASE, 1, 2).caption == (
        "First in the window: Horizon app. First in the year: winter buses. Not heard of: winter buses."
    )


def test_bars_are_the_window_and_diamonds_the_year() -> None:
    (axes,) = show_heard(COUNTS, CASE, 4, 1).figure.axes
    bars = [bar.get_width() for bar in axes.patches]
    assert bars == pytest.approx([2 / 12, 8 / 12, 2 / 12])
    assert axes.lines[0].get_xdata().tolist() == pytest.approx([12 / 30, 10 / 30, 8 / 30])


def test_silence_is_said() -> None:
    chart = show_heard(COUNTS[["winter"]], CASE, 1, 1)
    assert chart.caption == "Nobody said anything in this window."


def test_a_window_that_does_not_fit_is_said() -> None:
    with pytest.raises(Problem, match="from 1 to 4"):
        show_heard(COUNTS, CASE, 5, 1)
