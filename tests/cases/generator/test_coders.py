"""The hand-coded part."""

from __future__ import annotations


def test_both_coders_coded_the_same_things(tables) -> None:
    for name, key, count in (("account_codings", "account", 120), ("post_codings", "post_id", 400)):
        coders = tables[name].groupby(key)["coder"].apply(tuple)
        assert len(coders) == count
        assert set(coders) == {("A", "B")}


def test_coded_posts_are_own_words_on_the_issue(built) -> None:
    posts = built.tables["posts"].set_index("post_id")
    coded = posts.loc[built.tables["post_codings"]["post_id"].unique()]
    assert set(coded["topic"]) == {built.world.issue}
    assert "share" not in set(coded["kind"])


def test_the_whole_cast_is_coded(built) -> None:
    coded = set(built.tables["account_codings"]["account"])
    assert {member.account for member in built.world.cast} <= coded


def test_the_most_shared_posts_on_the_issue_are_coded(built) -> None:
    posts = built.tables["posts"]
    shared = posts[(posts["kind"] == "share") & (posts["topic"] == built.world.issue)][
        "root_id"
    ].value_counts()
    assert set(shared.index[:50]) <= set(built.tables["post_codings"]["post_id"])
