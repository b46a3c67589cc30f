from __future__ import annotations

from course_utils.analysis.risk import KIT_TREE, STRICT_TREE
from course_utils.charts import show_triage
from tests.governance import governance_case


def test_a_row_for_each_kind_the_worst_last() -> None:
    table = show_triage(governance_case(), KIT_TREE).table
    assert table.iloc[-1].tolist() == ["praise", 1, 0]
    assert table["Decided as A or B would"].sum() == 4


def test_the_caption_gives_the_agreement_of_the_people_too() -> None:
    caption = show_triage(governance_case(), KIT_TREE).caption
    assert "as A in 80% of the comments" in caption and "with each other in 80%" in caption
    assert "It hides 0 comments." in caption


def test_the_strict_tree_hides() -> None:
    assert "It hides 2 comments." in show_triage(governance_case(), STRICT_TREE).caption


def test_the_description_names_what_is_never_right() -> None:
    assert "Never so: praise." in show_triage(governance_case(), KIT_TREE).description
