"""What the prose claims about the two cases, looked up in their tables: data may be generated again, words stay behind."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis import influence
from course_utils.cases import Case
from course_utils.widgets.contest import Settings, contest
from tests.notebooks.assignment import open_assignment
from tests.notebooks.shelf import ROOT, books


@cache
def case(name: str) -> Case:
    return load_case(name)


@cache
def measures(name: str) -> pd.DataFrame:
    return influence.measures(influence.edges(case(name).posts, kind="share"))


@cache
def relays_of_posts(name: str) -> pd.DataFrame:
    """Every original post with the number of accounts that relayed it."""
    posts = case(name).posts
    counted = posts[posts["kind"] == "share"].groupby("parent_id")["account"].nunique()
    return posts[posts["kind"] == "post"].set_index("post_id").assign(relays=counted).fillna({"relays": 0})


def most_followed(name: str, top: int) -> list[str]:
    return case(name).accounts.nlargest(top, "followers")["account"].tolist()


def posts_relayed(name: str) -> pd.Series:
    """For each account, its posts that at least three accounts relayed."""
    posts = relays_of_posts(name)
    return posts[posts["relays"] >= 3]["account"].value_counts()


@pytest.mark.parametrize("name", ["transit", "coop"])
def test_the_most_followed_account_is_hardly_relayed(name: str) -> None:
    (star,) = most_followed(name, 1)
    assert measures(name)["in_degree"][star] < measures(name)["in_degree"].max() / 8


@pytest.mark.parametrize("name", ["transit", "coop"])
def test_the_most_relayed_account_owes_it_to_one_post(name: str) -> None:
    relayed, posts = measures(name)["in_degree"], relays_of_posts(name)
    best = posts[posts["account"] == relayed.idxmax()]["relays"].max()
    assert best > 0.7 * relayed.max()


def test_the_joke_was_made_when_the_lesson_says() -> None:
    joke = relays_of_posts("transit").sort_values("relays").iloc[-1]
    assert joke["time"] == pd.Timestamp(2026, 1, 13, 6, 48)
    (lesson,) = [book for book in books("lesson", language="en") if book.number == "05"]
    assert "6:48" in "".join(cell.source for cell in lesson.cells)


@pytest.mark.parametrize("name", ["transit", "coop"])
def test_counting_occasions_puts_somebody_else_first(name: str) -> None:
    joker = measures(name)["in_degree"].idxmax()
    assert posts_relayed(name)[joker] < posts_relayed(name).max() / 5


def test_one_question_alone_puts_the_bridge_first() -> None:
    asked = measures("transit")[["in_degree", "pagerank", "betweenness", "core"]]
    assert case("transit").accounts.set_index("account")["followers"]["noor_two_shores"] == 410
    assert [column for column in asked if asked[column].idxmax() == "noor_two_shores"] == ["betweenness"]


def test_the_mechanic_posted_eight_times() -> None:
    assert (relays_of_posts("transit")["account"] == "mecano_du_depot").sum() == 8


def test_few_of_the_most_followed_are_the_most_relayed() -> None:
    assert len(set(most_followed("coop", 10)) & set(measures("coop")["in_degree"].nlargest(10).index)) <= 4


def test_the_critic_is_credible_unfavourable_and_relayed_again_and_again() -> None:
    critic = influence.profile(case("coop")).loc["parents_aux_aguets"]
    assert critic["stance"] == "unfavourable"
    assert critic["credibility"] >= 0.75
    assert "parents_aux_aguets" in posts_relayed("coop").index[:3]


def test_every_box_has_somebody_and_few_are_left_open() -> None:
    names = open_assignment("05", "en").names()
    rows = names["profile"].loc[names["eight"]]
    boxes = set(zip(rows["relays"] >= 40, rows["stance"] == "unfavourable", strict=True))
    assert len(boxes) == 4
    assert rows["stance"].isin(["favourable", "unfavourable"]).sum() >= 6


@pytest.mark.parametrize("page", ["en/05-influencers.md", "fr/05-influenceurs.md"])
def test_the_guide_names_who_stays_first_when_credibility_counts_double(page: str) -> None:
    profile = influence.profile(case("transit"))
    equal = dict.fromkeys(influence.PARTS, 0.25)
    first = influence.rank(profile, equal).index[:2].tolist()
    assert (
        influence.rank(profile, {**dict.fromkeys(influence.PARTS, 0.2), "credibility": 0.4})
        .index[:2]
        .tolist()
        == first
    )
    guide = (ROOT / "guide" / page).read_text(encoding="utf-8")
    assert [account for account in first if f"@{account}" not in guide] == []


@cache
def fought(chance: float) -> pd.DataFrame:
    """The contest of the lesson as it opens, or at another chance: mean, low and high by world and set."""
    everybody = case("transit")
    followers = everybody.accounts.set_index("account")["followers"]
    table = contest(influence.follow_edges(everybody.follows), followers, Settings(chance=chance))
    stars = table["seeds"] == table["seeds"].min()
    return table.assign(team=stars.map({True: "stars", False: "ordinary"})).set_index(["world", "team"])


def test_where_platforms_broadcast_the_intervals_overlap() -> None:
    broadcast = fought(0).loc["broadcast"]
    assert broadcast["low"].max() < broadcast["high"].min()


def test_where_people_talk_one_to_one_ordinary_voices_win_by_far() -> None:
    conversation = fought(0).loc["conversation"]
    assert conversation["low"]["ordinary"] > 2 * conversation["high"]["stars"]


def test_at_two_in_a_hundred_the_stars_lose_even_in_broadcast() -> None:
    broadcast = fought(0.02).loc["broadcast"]["mean"]
    assert broadcast["stars"] < broadcast["ordinary"]


def test_one_notch_of_reach_or_of_relevance_exchanges_the_first_two() -> None:
    profile, equal = influence.profile(case("transit")), dict.fromkeys(influence.PARTS, 5)
    moved = [equal, equal | {"reach": 6}, equal | {"relevance": 6}, equal | {"credibility": 10}]
    weights = [{part: notch / sum(one.values()) for part, notch in one.items()} for one in moved]
    before, *after, doubled = [influence.rank(profile, one).index[:2].tolist() for one in weights]
    assert (before[0], after, doubled) == ("mecano_du_depot", [before[::-1]] * 2, before)
