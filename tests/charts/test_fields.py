from __future__ import annotations

from dataclasses import replace

from course_utils.charts import show_fields
from tests.strategy import strategy_case

CASE = strategy_case()


def test_the_caption_names_what_is_missing() -> None:
    assert show_fields(CASE).caption == (
        "Nothing is missing: S1. Missing: S2 (mission); S3 (public, baseline, deadline, mission); S4 (public, unit, "
        "baseline, target, deadline)."
    )


def test_a_mark_for_each_field_by_shape() -> None:
    (axes,) = show_fields(CASE).figure.axes
    shapes = [line.get_marker() for line in axes.lines]
    assert (shapes.count("o"), shapes.count("X")) == (14, 10)


def test_a_deadline_that_is_over_is_none() -> None:
    assert "None is complete." in show_fields(CASE, today="2028-01-01").caption


def test_the_table_says_yes_or_missing() -> None:
    assert show_fields(CASE).table.iloc[1, 1:].tolist() == ["yes"] * 5 + ["missing"]


def test_a_case_without_objectives_has_nothing_to_show() -> None:
    empty = replace(CASE, objectives=CASE.objectives.head(0))
    assert show_fields(empty).caption == "None is complete."
