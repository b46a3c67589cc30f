"""Threads of equal volume and different structure."""

from __future__ import annotations

import pandas as pd


def structure(thread: pd.DataFrame) -> dict[str, float]:
    """Depth, share of pairs with messages both ways, civility and evidence."""
    author = thread.set_index("post_id")["account"]
    depth: dict[str, int] = {}
    for row in thread.itertuples():
        depth[row.post_id] = 0 if pd.isna(row.parent_id) else depth[row.parent_id] + 1
    replies = thread.dropna(subset="parent_id")
    pairs = set(zip(replies["account"], author.loc[replies["parent_id"]], strict=True))
    both = sum((second, first) in pairs for first, second in pairs) / len(pairs)
    coded = {name: thread[name].mean() for name in ("civil", "evidence")}
    return {"volume": len(thread), "depth": max(depth.values()), "reciprocity": both, **coded}


def test_pairs_of_equal_volume_differ_in_everything_else(heard) -> None:
    threads = {name: structure(thread) for name, thread in heard["thread_posts"].groupby("thread_id")}
    for star, exchange in (("t1", "t2"), ("t4", "t5")):
        one, other = threads[star], threads[exchange]
        assert one["volume"] == other["volume"]
        assert (one["depth"], one["reciprocity"]) == (1, 0)
        assert other["depth"] >= 8
        assert other["reciprocity"] >= 0.5
        assert other["evidence"] > one["evidence"] + 0.3


def test_the_quarrel_is_as_deep_as_the_exchange_and_neither_civil_nor_founded(heard) -> None:
    threads = {name: structure(thread) for name, thread in heard["thread_posts"].groupby("thread_id")}
    quarrel, exchange = threads["t3"], threads["t2"]
    assert quarrel["volume"] == exchange["volume"]
    assert quarrel["depth"] >= 8
    assert quarrel["civil"] < 0.6 < 0.9 < exchange["civil"]
    assert quarrel["evidence"] < 0.2


def test_nobody_answers_themselves_or_a_message_to_come(heard) -> None:
    posts = heard["thread_posts"].set_index("post_id")
    replies = posts.dropna(subset="parent_id")
    parents = posts.loc[replies["parent_id"]]
    assert (replies["account"].to_numpy() != parents["account"].to_numpy()).all()
    assert (replies["time"].to_numpy() > parents["time"].to_numpy()).all()
    assert set(posts["account"]) <= set(heard["accounts"]["account"])
