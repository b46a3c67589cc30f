from __future__ import annotations

import pytest

from course_utils.analysis.audience import group_shares
from course_utils.charts import show_union
from course_utils.problem import Problem
from tests.advantages import advantages_case

OVERLAP = advantages_case().overlap


def test_without_overlaps_the_last_row_is_an_interval() -> None:
    chart = show_union(group_shares(OVERLAP, most=1))
    assert chart.table.iloc[-1].tolist() == ["Different people", "40.0%", "80.0%"]
    assert "at least 40% and at most 80%" in chart.caption


def test_with_every_overlap_it_is_one_value() -> None:
    chart = show_union(group_shares(OVERLAP))
    assert chart.table.iloc[-1].tolist() == ["Different people", "60.0%", "60.0%"]
    assert chart.caption == "Added up: 80%. Different people: 60%, and nothing is left open."


def test_what_is_possible_is_hatched() -> None:
    (axes,) = show_union(group_shares(OVERLAP, most=1)).figure.axes
    assert [bool(bar.get_hatch()) for bar in axes.patches] == [False] * 5 + [True]


def test_what_cannot_be_is_said() -> None:
    with pytest.raises(Problem, match="Lower that overlap"):
        show_union({"page": 0.2, "photo": 0.1, "page+photo": 0.15})
