"""How much others do with what an account posts."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from course_utils.analysis.influence._interactions import interactions
from course_utils.analysis.influence._scale import min_max

__all__ = ["received", "resonance"]


def received(posts: pd.DataFrame) -> pd.DataFrame:
    """What each account posted, and what others did with it.

    Returns a table indexed by account: posts (its own original ones, of kind "post"), relays and replies (by
    others, to any post of the account). Sharing or answering oneself does not count, nor does what has no
    parent in the table.

    >>> posts = pd.DataFrame({"post_id": ["p1", "p2"], "account": ["ana", "bo"], "kind": ["post", "share"],
    ...                       "parent_id": [None, "p1"]})
    >>> received(posts).loc["ana"].to_dict()
    {'posts': 1, 'relays': 1, 'replies': 0}
    """
    found, _ = interactions(posts, ["share", "reply"])
    everyone = pd.Index(sorted(posts["account"].dropna().unique()), name="account")
    counts = {
        "posts": posts.loc[posts["kind"] == "post", "account"].value_counts(),
        "relays": found.loc[found["kind"] == "share", "target"].value_counts(),
        "replies": found.loc[found["kind"] == "reply", "target"].value_counts(),
    }
    return pd.DataFrame(
        {name: count.reindex(everyone, fill_value=0).astype("int64") for name, count in counts.items()},
        index=everyone,
    )


def resonance(posts: pd.DataFrame, among: Iterable[str] | None = None) -> pd.Series:
    """Resonance: relays and replies received for each post, from 0 for the least to 1 for the most.

    resonance = min-max of (relays + replies) ÷ own original posts, over the accounts ``among`` (all that
    posted, unless told). An account that posts a lot and that nobody relays is loud, not resonant.

    An account without an original post has 0 before the min-max, and so has an account ``among`` that is not
    in the table; when all are alike, all have 0.

    >>> posts = pd.DataFrame({"post_id": ["p1", "p2", "p3"], "account": ["ana", "bo", "bo"],
    ...                       "kind": ["post", "share", "post"], "parent_id": [None, "p1", None]})
    >>> resonance(posts).to_dict()
    {'ana': 1.0, 'bo': 0.0}

    Source: the "resonance" of the three R, commonly attributed to Solis (Altimeter, 2012); the formula is the
    kit's.
    """
    counts = received(posts)
    ratio = ((counts["relays"] + counts["replies"]) / counts["posts"]).where(counts["posts"] > 0, 0.0)
    if among is not None:
        ratio = ratio.reindex(pd.Index(list(among), name="account"), fill_value=0.0)
    return min_max(ratio).rename("resonance")
