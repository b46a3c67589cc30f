from __future__ import annotations

import pytest

from course_utils.cases import Case
from course_utils.problem import Problem
from course_utils.widgets import trace_thread
from tests.strategy import strategy_case


@pytest.fixture
def view():
    return trace_thread(strategy_case())


def test_the_second_menu_follows_the_first(view) -> None:
    assert (view.chosen.value, view.serves.value) == ("S1", "C1")
    view.chosen.value = "S2"
    assert view.serves.value == "C2"
    assert "S2 → C2: serves an orphan. Alignment: 50%." in view.status.sentence
    view.chosen.value = "S3"
    assert view.serves.value == ""


def test_an_arrow_raises_the_share_and_says_that_nothing_else_changed(view) -> None:
    view.chosen.value = "S2"
    view.serves.value = "C1"
    assert "S2 → C1 → M1: arrives at the mission. Alignment: 75%." in view.status.sentence
    assert "no word of the objectives has changed" in view.status.sentence
    assert "3 of 4 social objectives" in view.picture.value


def test_the_note_comes_back(view) -> None:
    view.serves.value = ""
    assert "25%" in view.status.sentence
    view.back.click()
    assert "Alignment: 50%." in view.status.sentence and view.serves.value == "C1"


def test_the_case_itself_stays_as_it_was() -> None:
    case = strategy_case()
    trace_thread(case).serves.value = ""
    assert case.objectives.set_index("objective")["parent"]["S1"] == "C1"


def test_a_case_without_objectives_is_one_sentence(case: Case) -> None:
    with pytest.raises(Problem, match="no social objective"):
        trace_thread(case)
