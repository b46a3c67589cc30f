import time

import numpy as np
import pandas as pd
import pytest

from course_utils.analysis.influence import edges, follow_edges
from course_utils.problem import Problem


def rows(table):
    return sorted(table.itertuples(index=False, name=None))


def test_shares_go_to_the_author_of_the_parent(posts):
    assert rows(edges(posts, "share")) == [("bo", "ana", 2, 2), ("di", "bo", 1, 1)]


def test_replies_leave_out_oneself_and_set_aside_the_unknown(posts):
    table = edges(posts, "reply")
    assert rows(table) == [("bo", "ana", 1, 1)]
    assert table.attrs == {"direction": "attention", "kinds": ["reply"], "set_aside": 1}


def test_mentions_count_posts_of_the_source_and_not_shared_words(posts):
    found = [("ana", "bo", 1, 1), ("bo", "cy", 1, 1), ("bo", "di", 1, 1), ("di", "ana", 1, 1)]
    assert rows(edges(posts, "mention")) == found


def test_all_kinds_add_up(posts):
    strongest = edges(posts).iloc[0]
    assert strongest.tolist() == ["bo", "ana", 3, 2]
    assert edges(posts)["weight"].sum() == 8
    assert edges(posts, ["share", "reply"])["weight"].sum() == 4


def test_influence_turns_the_arrows(posts):
    table = edges(posts, "share", direction="influence")
    assert rows(table) == [("ana", "bo", 2, 2), ("bo", "di", 1, 1)]
    assert table.attrs["direction"] == "influence"


@pytest.mark.parametrize("kind", ["share", "mention", None])
def test_no_posts_no_ties(posts, kind):
    table = edges(posts.iloc[:0], kind)
    assert list(table.columns) == ["source", "target", "weight", "posts"] and table.empty


def test_a_repeated_post_id_counts_for_the_first(posts):
    twice = pd.concat([posts, posts.iloc[[0]].assign(account="cy")])
    assert "cy" not in set(edges(twice, "share")["target"])


def test_unknown_kind_names_the_nearest(posts):
    with pytest.raises(Problem, match="Did you mean “share”"):
        edges(posts, "shares")


def test_unknown_direction_names_the_choices(posts):
    with pytest.raises(Problem, match="“attention”, “influence”"):
        edges(posts, direction="up")


def test_missing_columns_are_named_at_once(posts):
    with pytest.raises(Problem, match="“account” and “parent_id”") as caught:
        edges(posts.rename(columns={"account": "acount"}).drop(columns="parent_id"), "share")
    assert "“acount”" in caught.value.sentence


def test_mentions_are_not_needed_for_shares(posts):
    assert len(edges(posts.drop(columns="mentions"), "share")) == 2


def test_follows_are_attention_without_a_post():
    follows = pd.DataFrame({"follower": ["bo", "bo", "cy"], "followed": ["ana", "ana", "cy"]})
    assert rows(follow_edges(follows)) == [("bo", "ana", 1, 0)]
    with pytest.raises(Problem, match="“followed”"):
        follow_edges(follows.drop(columns="followed"))


def test_a_hundred_thousand_posts_take_well_under_a_second():
    generator, n = np.random.default_rng(0), 100_000
    ids = np.char.add("p", np.arange(n).astype(str)).astype(object)
    names = np.char.add("u", generator.integers(0, 9000, n).astype(str)).astype(object)
    kinds = generator.choice(["post", "share", "reply"], n).astype(object)
    parents = np.where(kinds == "post", None, ids[generator.integers(0, n, n)])
    mentions = np.where(generator.random(n) < 0.3, "u1 u2", "")
    table = pd.DataFrame(
        {"post_id": ids, "account": names, "kind": kinds, "parent_id": parents, "mentions": mentions}
    )
    begin = time.perf_counter()
    assert len(edges(table)) > n / 2
    assert time.perf_counter() - begin < 3  # seconds; about 0.5 on a quiet machine
