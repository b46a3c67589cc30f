"""Whether a thread grew around one message or from person to person."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis.conversation._forest import Forest, as_forest

__all__ = ["structural_virality"]


def structural_virality(posts: pd.DataFrame | Forest) -> pd.Series:
    """Mean distance, in answers, between two messages of a thread drawn at random.

    ν = sum of distances between all ordered pairs ÷ (n(n - 1)). A star of n messages has 2(n - 1) ÷ n, just
    under 2; a chain has (n + 1) ÷ 3. Computed from the answers: one that has s messages at and under it lies
    between s(n - s) pairs. ``nan`` for a message alone.

    >>> posts = pd.DataFrame({"post_id": ["a", "b", "c"], "parent_id": [None, "a", "b"], "account": "x"})
    >>> round(structural_virality(posts)["a"].item(), 3)
    1.333

    Source: Goel, Anderson, Hofman & Watts (2016), "The structural virality of online diffusion".
    """
    forest = as_forest(posts)
    under = np.ones(len(forest.parent))
    order = np.argsort(forest.level, kind="stable")
    begins = np.searchsorted(forest.level[order], np.arange(1, forest.level.max(initial=0) + 2))
    for begin, end in zip(begins[-2::-1], begins[:0:-1], strict=True):
        np.add.at(under, forest.parent[order[begin:end]], under[order[begin:end]])
    replies = forest.replies
    count = forest.count().astype(float)
    between = under[replies] * (count[forest.thread[replies]] - under[replies])
    pairs = count * (count - 1) / 2
    total = forest.count(replies, between)
    virality = np.divide(total, pairs, out=np.full(len(count), np.nan), where=pairs > 0)
    return forest.series(virality, "structural_virality")
