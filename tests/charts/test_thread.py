from __future__ import annotations

import pytest

from course_utils.charts import show_thread
from course_utils.problem import Problem
from tests.strategy import strategy_case

OBJECTIVES = strategy_case().objectives


def edges(chart) -> dict[str, bool]:
    """Whether the outline of each box is solid, by the identifier written in it."""
    (axes,) = chart.figure.axes
    names = [text.get_text().split(" · ")[0] for text in axes.texts if " · " in text.get_text()]
    return {name: box.get_linestyle() == "-" for name, box in zip(names, axes.patches, strict=True)}


def test_what_is_not_tied_to_the_mission_is_dashed() -> None:
    solid = edges(show_thread(OBJECTIVES))
    assert [name for name, it in solid.items() if not it] == ["C2", "S2", "S3", "I2"]


def test_the_caption_counts_and_names() -> None:
    assert show_thread(OBJECTIVES).caption == (
        "2 of 4 social objectives arrive at the mission (50%). S2: serves an orphan. S3: serves nothing. "
        "Without an indicator: S2 and S4. Served by no social objective: C3."
    )


def test_the_table_gives_the_way_up_in_full() -> None:
    rows = show_thread(OBJECTIVES).table.set_index("Objective")
    assert rows.loc["I1", "Way up"] == "I1 → S1 → C1 → M1"
    assert rows.loc["S3", "What it says"] == "Post three videos a week on every platform that we have"


def test_the_way_of_the_chosen_one_is_drawn_strong() -> None:
    (axes,) = show_thread(OBJECTIVES, "S1").figure.axes
    assert sum(line.get_linewidth() > 2 for line in axes.lines) == 2


def test_a_tie_that_passes_a_column_crosses_no_box() -> None:
    (axes,) = show_thread(OBJECTIVES).figure.axes
    (passing,) = [line for line in axes.lines if len(line.get_xdata()) == 4]
    level = passing.get_ydata()[1]
    boxes = [
        box
        for box in axes.patches
        if box.get_x() < passing.get_xdata()[2] - 1 < box.get_x() + box.get_width()
    ]
    assert boxes and all(not box.get_y() < level < box.get_y() + box.get_height() for box in boxes)


def test_one_objective_alone_is_drawn() -> None:
    assert "serves nothing" in show_thread(OBJECTIVES[OBJECTIVES["objective"] == "S3"]).caption


def test_an_identifier_twice_is_said() -> None:
    with pytest.raises(Problem, match="stands twice"):
        show_thread(OBJECTIVES.assign(objective="S1"))
