"""What the world plants can be found in the tables, with every seed. Students receive no trace of these parts."""

from __future__ import annotations

import pytest

from course_utils.analysis.agreement import cohen_kappa


def test_the_star_is_the_most_followed_and_far_from_the_most_relayed(facts) -> None:
    star = facts.who("star")
    assert facts.truth["followers"].idxmax() == star
    assert facts.place(star, "relayers") > 15


def test_the_joker_is_the_most_relayed_for_a_single_joke(facts) -> None:
    joker = facts.who("joker")
    shares = facts.shares().query("target == @joker")
    assert facts.place(joker, "relayers") == 1
    assert shares["parent_id"].value_counts(normalize=True).iloc[0] > 0.5


def test_the_relayed_voice_comes_first_when_distinct_posts_are_counted(facts) -> None:
    assert facts.place(facts.who("relayed"), "well_relayed") == 1
    assert facts.place(facts.who("relayed"), "relayers") <= 3


def test_the_bridge_is_small_and_stands_between(facts) -> None:
    bridge = facts.who("bridge")
    assert facts.place(bridge, "betweenness") <= 15
    assert facts.truth.loc[bridge, "followers"] <= 500


def test_the_loud_one_is_hardly_relayed(facts) -> None:
    loud = facts.measures.loc[facts.who("loud")]
    assert loud["posts"] > 150
    assert loud["relays"] / loud["posts"] < 0.3


def test_the_quiet_one_is_relayed_each_time(facts) -> None:
    quiet = facts.measures.loc[facts.who("quiet")]
    assert 0 < quiet["posts"] < 12
    assert quiet["relays"] / quiet["posts"] > 3


def test_both_sides_have_leaders(facts) -> None:
    people = facts.built.people
    stances = people.stances[:, people.topics.index(facts.built.world.issue)]
    top = facts.measures["relayers"].rank(ascending=False, method="first") <= 30
    assert (stances[top.to_numpy()] > 0).sum() >= 4
    assert (stances[top.to_numpy()] < 0).sum() >= 4


def test_automated_accounts_are_hardly_relayed(facts) -> None:
    automated = facts.measures[facts.truth["part"] == "automated"]
    assert automated["posts"].min() > 0
    assert automated["relays"].sum() / automated["posts"].sum() < 0.3


def test_pull_is_the_cause_of_being_relayed(facts) -> None:
    cast = ~facts.truth["part"].isin(["everyday", "automated"])
    relays = (facts.measures["relays"] / facts.measures["posts"])[cast]
    assert relays.corr(facts.truth.loc[cast, "pull"].astype(float), method="spearman") > 0.6


def test_followers_do_not_tell_who_is_relayed(facts) -> None:
    cast = ~facts.truth["part"].isin(["everyday", "automated"])
    relayers = facts.measures.loc[cast, "relayers"]
    assert relayers.corr(facts.truth.loc[cast, "followers"], method="spearman") < 0.3


@pytest.mark.parametrize("code", ["expertise", "trustworthiness", "stance"])
def test_the_coders_of_accounts_disagree_as_people_do(facts, code: str) -> None:
    codings = facts.built.tables["account_codings"].pivot(index="account", columns="coder", values=code)
    weights = None if code == "stance" else "linear"
    assert 0.4 < cohen_kappa(codings["A"], codings["B"], weights=weights) < 0.85


def test_the_coders_of_posts_disagree_as_people_do(facts) -> None:
    codings = facts.built.tables["post_codings"].pivot(index="post_id", columns="coder", values="stance")
    assert 0.4 < cohen_kappa(codings["A"], codings["B"]) < 0.85


def test_no_trace_of_the_truth_reaches_the_tables(facts) -> None:
    hidden = {"part", "pull", "appetite", "circle", "second_circle", "popularity", "sarcasm"}
    for name, table in facts.built.tables.items():
        heard = {"sarcasm"} if name == "mention_codings" else set()  # by two people, who may be wrong
        assert not (hidden - heard) & set(table.columns)
