from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from course_utils.analysis.influence import follow_edges
from course_utils.cases import Case, load_case
from course_utils.widgets import duel
from course_utils.widgets.contest import STAR, Settings, contest, teams


def followers(case: Case) -> pd.Series:
    return case.accounts.set_index("account")["followers"]


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
    assert contest(ties, followers(case), settings).equals(contest(ties, followers(case), settings))


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
        contest(ties, followers(case), Settings(("broadcast",), chance, 1, 1))["mean"].sum()
        for chance in (0.02, 0.25)
    )
    assert high > low


def test_without_follows_the_button_says_why(case: Case) -> None:
    view = duel(replace(case, follows=case.follows.head(0)))
    view.button.click()
    assert "Choose at least one account" in view.status.sentence


def test_stars_are_the_most_followed_and_no_star_hides_among_the_ordinary() -> None:
    transit = load_case("transit")
    count = followers(transit)
    stars, ordinary = teams(follow_edges(transit.follows), count, Settings())
    assert set(stars) == set(count.nlargest(15).index)
    assert count[ordinary].max() < STAR
    assert len(set(ordinary)) == 60
