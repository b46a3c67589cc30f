"""From posts to ties: who relays, answers or mentions whom, and how often."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns
from course_utils.analysis.influence._distinct import distinct
from course_utils.analysis.influence._interactions import KINDS, interactions
from course_utils.analysis.influence._tables import DIRECTIONS

__all__ = ["edges", "follow_edges"]


def edges(
    posts: pd.DataFrame, kind: str | Sequence[str] | None = None, direction: str = "attention"
) -> pd.DataFrame:
    """The ties between accounts that a table of posts contains, one row for each pair and direction.

    An arrow can be read two ways, so the table says which in ``attrs["direction"]``. Along "attention", the
    source is the account that relays, answers or mentions, and the target the account that it pays attention
    to. Along "influence" the arrow is turned: the source is the account whose words reach the target.

    Parameters
    ----------
    posts : table with post_id, account, kind, parent_id, and mentions (handles joined by a space) for that
        kind.
    kind : "share", "reply", "mention", several of them in a list, or None for all.
    direction : "attention" or "influence".

    Returns
    -------
    Table, the strongest tie first, with

    * source, target: accounts;
    * weight: number of interactions;
    * posts: number of distinct posts of the target behind them (for mentions, of the source).

    Nobody is tied to themselves. A share or a reply whose parent is not in the table is set aside and counted
    in ``attrs["set_aside"]``. The names inside a shared post count for its author, not for those who share
    it.

    Raises Problem for an unknown kind or direction, or a missing column.

    >>> posts = pd.DataFrame({"post_id": ["p1", "p2"], "account": ["ana", "bo"], "kind": ["post", "share"],
    ...                       "parent_id": [None, "p1"]})
    >>> edges(posts, kind="share").to_dict("records")
    [{'source': 'bo', 'target': 'ana', 'weight': 1, 'posts': 1}]
    """
    kinds = [kind] if isinstance(kind, str) else list(KINDS if kind is None else kind)
    for word in kinds:
        need_choice(word, KINDS)
    need_choice(direction, DIRECTIONS)
    found, set_aside = interactions(posts, kinds)
    ends = ("source", "target") if direction == "attention" else ("target", "source")
    table = _counted(found[ends[0]].cat, found[ends[1]].cat, found["evidence"].to_numpy())
    table.attrs.update(direction=direction, kinds=kinds, set_aside=set_aside)
    return table


def follow_edges(follows: pd.DataFrame) -> pd.DataFrame:
    """The ties of a table of follows (follower, followed), along attention: the follower pays attention to
    the followed.

    Same columns as `edges`, with weight 1 and no post behind it. What the followed says goes to the follower,
    against the arrow. Raises Problem for a missing column.
    """
    need_columns(follows, ["follower", "followed"])
    pairs = follows[["follower", "followed"]].dropna().drop_duplicates()
    pairs = pairs[pairs["follower"] != pairs["followed"]].sort_values(["follower", "followed"])
    table = pairs.set_axis(["source", "target"], axis=1).reset_index(drop=True).assign(weight=1, posts=0)
    table.attrs.update(direction="attention", kinds=["follow"], set_aside=0)
    return table


def _counted(source, target, evidence: np.ndarray) -> pd.DataFrame:
    """One row for each pair of accounts, from two columns of categories and the posts behind them."""
    names = source.categories.to_numpy(dtype=object)
    size = max(len(names), 1)
    pairs = source.codes.to_numpy(dtype=np.int64) * size + target.codes.to_numpy(dtype=np.int64)
    pair, place, weight = np.unique(pairs, return_inverse=True, return_counts=True)
    posts = evidence.max(initial=0) + 1
    behind = np.bincount(distinct(place * posts + evidence) // posts, minlength=len(pair))
    order = np.argsort(-weight, kind="stable")
    return pd.DataFrame(
        {
            "source": pd.Series(names[pair[order] // size], dtype="str"),
            "target": pd.Series(names[pair[order] % size], dtype="str"),
            "weight": weight[order],
            "posts": behind[order],
        }
    )
