"""Who follows whom."""

from __future__ import annotations


def test_nobody_follows_themselves_or_anybody_twice(tables) -> None:
    follows = tables["follows"]
    assert (follows["follower"] != follows["followed"]).all()
    assert not follows.duplicated().any()


def test_people_follow_their_own_circle_first(built) -> None:
    circles = built.people.table.set_index("account")["circle"]
    follows = built.tables["follows"]
    same = circles.loc[follows["follower"]].to_numpy() == circles.loc[follows["followed"]].to_numpy()
    assert same.mean() > 0.6


def test_a_bridge_follows_both_its_circles(built) -> None:
    people = built.people.table.set_index("account")
    bridge = people[people["part"] == "bridge"].iloc[0]
    followed = built.tables["follows"].query("follower == @bridge.name")["followed"]
    assert {bridge["circle"], bridge["second_circle"]} <= set(people.loc[followed, "circle"])


def test_few_follow_across_languages(built) -> None:
    languages = built.people.table.set_index("account")["language"]
    follows = built.tables["follows"]
    across = languages.loc[follows["follower"]].to_numpy() != languages.loc[follows["followed"]].to_numpy()
    assert 0 < across.mean() < 0.05
