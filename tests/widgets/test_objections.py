from __future__ import annotations

import pytest

from course_utils import language, load_case
from course_utils.widgets import play_sceptic
from course_utils.widgets.objections import draw_objections, evidence_for, objections

CASES = ("transit", "coop", "museum")


@pytest.fixture
def view():
    return play_sceptic(load_case("transit"), seed=3)


def test_the_same_seed_draws_the_same_two_in_both_languages():
    drawn = [one.key for one in draw_objections(3)]
    language.use("fr")
    assert [one.key for one in draw_objections(3)] == drawn
    assert len(set(drawn)) == 2


def test_every_objection_comes_up():
    drawn = {one.key for seed in range(1, 60) for one in draw_objections(seed)}
    assert drawn == {one.key for one in objections()}


@pytest.mark.parametrize("name", CASES)
def test_every_answer_has_evidence_in_every_case(name):
    evidence = load_case(name).evidence
    assert [one.key for one in objections() if evidence_for(one, evidence).empty] == []


def test_the_evidence_stays_hidden_until_asked_for(view):
    assert "E0" not in view.cards.value and "E1" not in view.cards.value
    view.reveal.click()
    assert "Its limit" in view.cards.value


def test_the_next_draw_hides_it_again(view):
    view.reveal.click()
    view.next.click()
    assert view.seed.value == 4 and "Its limit" not in view.cards.value


def test_after_the_last_number_comes_the_first(view):
    view.seed.value = 999
    view.next.click()
    assert view.seed.value == 1
