from __future__ import annotations

import pytest

from course_utils.charts import show_definition
from course_utils.problem import Problem
from tests.listening import listening_case

METRICS = listening_case().tool_metrics


def test_the_break_is_where_the_sum_grew() -> None:
    caption = show_definition(METRICS).caption
    assert caption == "As reported, the mean rate goes from 1.0% to 2.0% from 30 March 2026 on: 100% more."


def test_one_sum_shows_that_nobody_moved() -> None:
    chart = show_definition(METRICS, "likes+shares")
    assert chart.caption.endswith("With the same sum all year: from 1.0% to 1.0%.")
    assert set(chart.table["The same sum all year"]) == {"1.0%"}


def test_five_weeks_are_too_short() -> None:
    with pytest.raises(Problem, match="six weeks"):
        show_definition(METRICS.head(5))
