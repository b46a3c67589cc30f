"""How many messages stand at each level of a thread."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis.conversation._forest import Forest, as_forest

__all__ = ["max_width", "width"]


def width(posts: pd.DataFrame | Forest) -> pd.DataFrame:
    """Messages at each level of each thread: a row for each thread and level (thread, level, width).

    Level 0 is the opening, and always 1 wide; the widths of a thread add up to its size.

    >>> posts = pd.DataFrame({"post_id": ["a", "b", "c"], "parent_id": [None, "a", "a"], "account": "x"})
    >>> width(posts)["width"].tolist()
    [1, 2]
    """
    forest = as_forest(posts)
    levels = int(forest.level.max(initial=0)) + 1
    place, count = np.unique(forest.thread * levels + forest.level, return_counts=True)
    return pd.DataFrame({"thread": forest.threads[place // levels], "level": place % levels, "width": count})


def max_width(posts: pd.DataFrame | Forest) -> pd.Series:
    """Messages at the widest level of each thread: 1 in a chain, all but the opening in a star.

    >>> posts = pd.DataFrame({"post_id": ["a", "b", "c"], "parent_id": [None, "a", "a"], "account": "x"})
    >>> max_width(posts).to_dict()
    {'a': 2}
    """
    forest = as_forest(posts)
    widest = width(forest).groupby("thread")["width"].max().reindex(forest.threads)
    return forest.series(widest.to_numpy(dtype="int64"), "max_width")
