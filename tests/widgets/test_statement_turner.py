from __future__ import annotations

import pytest

from course_utils.cases import Case
from course_utils.problem import Problem
from course_utils.widgets import turn_round
from tests.advantages import advantages_case


@pytest.fixture
def view():
    return turn_round(advantages_case())


def test_as_ticked_alpha_is_below_zero(view) -> None:
    assert view.status.sentence.startswith("Trust: index 2.92, α = -")
    assert "Below 0" in view.status.sentence


def test_turning_the_right_one_makes_them_hold_together(view) -> None:
    view.ticks["q02"].value = True
    assert "Trust: index 3.25, α = 0.9" in view.status.sentence
    assert "a high number is a good sign" in view.status.sentence


def test_turning_the_others_is_the_wrong_way_round(view) -> None:
    view.ticks["q01"].value = True
    assert "the wrong way round" in view.status.sentence


def test_turning_all_of_them_is_not_it(view) -> None:
    for tick in view.ticks.values():
        tick.value = True
    assert "Below 0" in view.status.sentence


def test_what_was_ticked_is_kept_when_another_dimension_is_looked_at(view) -> None:
    view.ticks["q02"].value = True
    view.dimension.value = "commitment"
    assert list(view.ticks) == ["q03", "q04"]
    view.ticks["q03"].value = True
    assert "α is below 0" not in view.picture.value
    view.dimension.value = "trust"
    assert view.ticks["q02"].value


def test_a_case_without_a_survey_is_one_sentence(case: Case) -> None:
    with pytest.raises(Problem, match="no survey"):
        turn_round(case)
