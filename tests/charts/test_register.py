from __future__ import annotations

import pytest

from course_utils.charts import show_register
from course_utils.problem import Problem
from tests.governance import governance_case


@pytest.fixture
def risks():
    return governance_case().risks


def test_the_table_is_the_register_by_expected_loss(risks) -> None:
    table = show_register(risks).table
    assert table["Expected loss"].tolist() == ["$2,000", "$500", "$100"]
    assert table["Worth of the measure"].tolist() == ["$900", "−$30", "$40"]


def test_the_caption_adds_both_sides_up_and_names_the_dearest_measure(risks) -> None:
    assert show_register(risks).caption == (
        "Before any measure, integrating adds up to $500 a year, abstaining to $2,100. "
        "The measure against R1 costs $30 a year more than it saves."
    )


def test_without_the_row_that_carries_it_the_order_turns(risks) -> None:
    assert show_register(risks, without=["R2"]).caption == (
        "Without R2 and before any measure, integrating adds up to $500 a year, abstaining to $100. "
        "The order turns. With R2 at 10.0%, both would be level."
    )


def test_without_a_row_that_changes_nothing_no_turn_is_told(risks) -> None:
    assert "turns" not in show_register(risks, without=["R3"]).caption


def test_when_every_measure_pays_none_is_named(risks) -> None:
    assert "measure against" not in show_register(risks.assign(mitigation_cost=0)).caption


def test_an_unknown_risk_is_told(risks) -> None:
    with pytest.raises(Problem, match="R9"):
        show_register(risks, without=["R9"])
