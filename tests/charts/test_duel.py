from __future__ import annotations

import pytest
from matplotlib.patches import Rectangle

from course_utils.charts import show_duel
from course_utils.problem import Problem


def _hatched(chart) -> list[list[bool]]:
    bars = [[patch for patch in axes.patches if isinstance(patch, Rectangle)] for axes in chart.figure.axes]
    return [[bool(bar.get_hatch()) for bar in panel] for panel in bars]


def test_a_panel_for_each_world_and_a_bar_for_each_set(duel_table) -> None:
    assert [len(panel) for panel in _hatched(show_duel(duel_table))] == [3, 3]


def test_sets_too_near_to_part_go_about_as_far(duel_table) -> None:
    chart = show_duel(duel_table)
    assert _hatched(chart) == [[True, False, True], [False, False, True]]
    assert "“15 hubs” and “60 at random” go about as far: 100 accounts on average" in chart.caption


def test_the_caption_gives_the_interval_of_the_winner(duel_table) -> None:
    reach = "1,260 accounts on average (nine runs in ten: 1,240 to 1,290)"
    assert f"Where people converse, “60 at random” goes farthest: {reach}." in show_duel(duel_table).caption


def test_costs_are_in_the_table_when_they_are_given(duel_table) -> None:
    table = show_duel(duel_table.assign(cost=100.0, reach_per_dollar=0.5)).table
    assert table["Cost ($)"].tolist() == [100.0] * 6


def test_no_set_is_said(duel_table) -> None:
    with pytest.raises(Problem, match="nothing to compare"):
        show_duel(duel_table.head(0))


def test_one_world_has_the_whole_width(duel_table) -> None:
    chart = show_duel(duel_table[duel_table["world"] == "broadcast"])
    assert len(chart.figure.axes) == 1
