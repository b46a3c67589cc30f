from __future__ import annotations

import pytest

from course_utils.cases import Case
from course_utils.problem import Problem
from course_utils.widgets import explore_union
from tests.advantages import advantages_case


@pytest.fixture
def view():
    return explore_union(advantages_case())


def test_at_first_only_the_platforms_are_known(view) -> None:
    assert list(view.shares()) == ["page", "photo", "forum"]
    assert "40% to 80%" in view.picture.value
    assert all(slider.disabled for slider in view.sliders.values())


def test_pairs_narrow_and_the_triple_settles(view) -> None:
    view.known.value = 2
    assert "58% to 63%" in view.picture.value and "page and photo: 110" in view.status.sentence
    view.known.value = 3
    assert "Different people: 60%" in view.picture.value


def test_an_overlap_can_be_changed_and_the_answers_of_the_panel_come_back(view) -> None:
    view.known.value = 3
    view.sliders["page+photo"].value = 60
    assert "Different people: 65%" in view.picture.value
    view.panel.click()
    assert "Different people: 60%" in view.picture.value


def test_what_no_panel_could_answer_is_said_and_the_picture_stays(view) -> None:
    view.known.value = 3
    before = view.picture.value
    view.sliders["page+photo+forum"].value = 150
    assert "No public can answer so" in view.status.sentence
    assert view.picture.value == before


def test_a_case_without_overlaps_is_one_sentence(case: Case) -> None:
    with pytest.raises(Problem, match="on two platforms"):
        explore_union(case)
