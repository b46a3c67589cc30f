from __future__ import annotations

from dataclasses import replace

import pytest

from course_utils.analysis.influence import follow_edges
from course_utils.cases import Case
from course_utils.widgets import duel
from course_utils.widgets.contest import Settings, contest


def test_nothing_runs_before_the_button(case: Case) -> None:
    assert duel(case).picture.value == ""


def test_running_shows_a_picture_and_says_how_often(case: Case) -> None:
    view = duel(case)
    view.button.click()
    assert "<img" in view.picture.value
    assert view.status.sentence == "Done: 200 runs in each world."


def test_the_same_settings_give_the_same_result(case: Case) -> None:
    ties = follow_edges(case.follows)
    settings = Settings(hubs=1, ordinary=3)
    assert contest(ties, settings).equals(contest(ties, settings))


def test_a_set_can_not_be_larger_than_the_network(case: Case) -> None:
    view = duel(case)
    view.hubs.value, view.ordinary.value = 10_000, 10_000
    view.button.click()
    assert (view.hubs.value, view.ordinary.value) == (10, 10)
    assert "Done" in view.status.sentence


@pytest.mark.parametrize("chance", [0.02, 0.25])
def test_one_world_and_a_chance_can_be_chosen(case: Case, chance: float) -> None:
    view = duel(case)
    view.world.value, view.chance.value = ("conversation",), chance
    assert view.settings == Settings(("conversation",), chance, 10, 10, 200)
    view.button.click()
    assert "Done" in view.status.sentence


def test_a_higher_chance_reaches_more(case: Case) -> None:
    ties = follow_edges(case.follows)
    low, high = (
        contest(ties, Settings(("broadcast",), chance, 1, 1))["mean"].sum() for chance in (0.02, 0.25)
    )
    assert high > low


def test_without_follows_the_button_says_why(case: Case) -> None:
    view = duel(replace(case, follows=case.follows.head(0)))
    view.button.click()
    assert "cannot choose" in view.status.sentence
