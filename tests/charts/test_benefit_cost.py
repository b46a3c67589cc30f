from __future__ import annotations

import pytest

from course_utils.charts import show_benefit_cost
from course_utils.problem import Problem
from tests.advantages import advantages_case

CASE = advantages_case()


def test_hours_change_who_comes_first() -> None:
    money = show_benefit_cost(CASE.costs, CASE.benefits, count_hours=False)
    full = show_benefit_cost(CASE.costs, CASE.benefits)
    assert money.table.iloc[0, [0, 1, 4]].tolist() == ["The page", "$3,600", 8.8]
    assert full.table.iloc[0, [0, 1, 4]].tolist() == ["Print", "$10,000", 1.5]


def test_the_caption_says_what_holds_under_every_assumption() -> None:
    caption = show_benefit_cost(CASE.costs, CASE.benefits).caption
    assert caption == (
        "First: print, $1.50 back for each dollar (1.10 to 2.00). Above the line under every assumption: print."
    )


def test_when_nothing_holds_it_is_said() -> None:
    page = CASE.costs[CASE.costs["option"] == "page"]
    assert "None stays above the line" in show_benefit_cost(page, CASE.benefits).caption


def test_nothing_to_compare_is_one_sentence() -> None:
    with pytest.raises(Problem, match="nothing to compare"):
        show_benefit_cost(CASE.costs, CASE.benefits.head(0))
