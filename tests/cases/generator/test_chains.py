"""Chains of posts: a share or a reply comes after what it takes up, and a share keeps its words."""

from __future__ import annotations

import pandas as pd
import pytest


@pytest.fixture
def linked(tables) -> pd.DataFrame:
    """Shares and replies, with the columns of their parent (…_parent) and of their root (…_root)."""
    posts = tables["posts"].set_index("post_id")
    children = posts[posts["kind"] != "post"]
    return children.join(posts.add_suffix("_parent"), on="parent_id").join(
        posts.add_suffix("_root"), on="root_id"
    )


def test_every_chain_begins_with_a_post(tables, linked) -> None:
    openings = tables["posts"].query("kind == 'post'")
    assert (linked["kind_root"] == "post").all()
    assert openings["parent_id"].isna().all()
    assert (openings["root_id"] == openings["post_id"]).all()


def test_a_parent_speaks_before_its_child(linked) -> None:
    assert (linked["time_parent"] < linked["time"]).all()


def test_parent_and_child_belong_to_one_chain_and_topic(linked) -> None:
    assert (linked["root_id"] == linked["root_id_parent"]).all()
    assert (linked["topic"] == linked["topic_root"]).all()


def test_a_share_carries_the_text_of_its_root(linked) -> None:
    shares = linked[linked["kind"] == "share"]
    assert (shares["text"] == shares["text_root"]).all()
    assert (shares["language"] == shares["language_root"]).all()
    assert (shares["mentions"] == "").all()


def test_a_share_comes_from_a_follower_of_whom_it_passes_on(tables, linked) -> None:
    shares = linked[linked["kind"] == "share"]
    ties = set(tables["follows"].itertuples(index=False, name=None))
    assert set(zip(shares["account"], shares["account_parent"], strict=True)) <= ties


def test_nobody_passes_on_the_same_post_twice(linked) -> None:
    shares = linked[linked["kind"] == "share"]
    assert not shares.duplicated(["account", "root_id"]).any()
    assert (shares["account"] != shares["account_root"]).all()


def test_nobody_answers_themselves(linked) -> None:
    replies = linked[linked["kind"] == "reply"]
    assert (replies["account"] != replies["account_parent"]).all()
