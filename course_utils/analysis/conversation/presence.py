"""How much of a conversation an organisation makes, and how much would take place without its account."""

from __future__ import annotations

import pandas as pd

__all__ = ["presence"]

PARTS = ("own", "set_off", "without")


def presence(posts: pd.DataFrame, organisation: str, topic: str | None = None) -> pd.DataFrame:
    """Messages for each month, in three parts: a row for each month that ``posts`` span, in order.

    * own: written by ``organisation``
    * set_off: written by others below one of its messages (relays of it, answers to it, answers to these)
    * without: everything else, which its account neither wrote nor set off

    ``topic`` keeps the messages of one topic; what set them off is looked up in all of them. Posts without a month
    are left out; there is no row when no message is on the topic. What would have been said without the account is more than ``without`` at most: people who answered
    the organisation might have spoken elsewhere.

    >>> posts = pd.DataFrame({"post_id": ["a", "b", "c", "d"], "parent_id": [None, "a", "b", None],
    ...     "account": ["us", "ana", "bo", "cy"], "topic": "fares", "time": pd.to_datetime(["2026-01-05"] * 4)})
    >>> presence(posts, "us").iloc[0].to_dict()
    {'own': 1, 'set_off': 2, 'without': 1}

    Source: the kit; the claim that it counts is the article's (Charest, 2011).
    """
    own = posts["account"] == organisation
    part = pd.Series("without", index=posts.index)
    part[_below(posts, own)] = "set_off"
    part[own] = "own"
    month = posts["time"].dt.to_period("M").dt.to_timestamp()
    kept = (posts["topic"] == topic) if topic else month.notna()
    counted = pd.crosstab(month[kept], part[kept])
    every = pd.date_range(month.min(), month.max(), freq="MS", name="month") if kept.any() else counted.index
    return counted.reindex(index=every, columns=list(PARTS), fill_value=0)


def _below(posts: pd.DataFrame, own: pd.Series) -> pd.Series:
    """Messages with one of the organisation's somewhere above them."""
    above = posts["parent_id"]
    reached, found = set(posts["post_id"][own]), pd.Series(False, index=posts.index)
    while True:
        below = above.isin(reached)
        if not (below & ~found).any():
            return found
        found |= below
        reached |= set(posts["post_id"][below])
