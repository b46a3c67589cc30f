"""How far a thread goes beyond first answers."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis.conversation._forest import Forest, as_forest
from course_utils.analysis.conversation.width import width

__all__ = ["depth", "h_index", "mean_depth"]


def depth(posts: pd.DataFrame | Forest) -> pd.Series:
    """Deepest level of each thread: 0 for a message that nobody answers, 1 when all answer the opening.

    Always less than the number of messages; one less in a chain. Two people who quarrel make a deep thread
    too: read it beside civility and breadth.

    >>> posts = pd.DataFrame({"post_id": ["a", "b", "c"], "parent_id": [None, "a", "b"], "account": ["ana", "bo", "ana"]})
    >>> depth(posts).to_dict()
    {'a': 2}
    """
    forest = as_forest(posts)
    deepest = np.zeros(len(forest.threads), dtype=np.int64)
    np.maximum.at(deepest, forest.thread, forest.level)
    return forest.series(deepest, "depth")


def mean_depth(posts: pd.DataFrame | Forest) -> pd.Series:
    """Mean level of the answers of each thread (1 = all answer the opening); ``nan`` without an answer.

    One long quarrel moves the depth, and hardly the mean.

    >>> posts = pd.DataFrame({"post_id": ["a", "b", "c"], "parent_id": [None, "a", "b"], "account": ["ana", "bo", "ana"]})
    >>> mean_depth(posts).to_dict()
    {'a': 1.5}
    """
    forest = as_forest(posts)
    replies = forest.replies
    total, count = forest.count(replies, forest.level[replies].astype(float)), forest.count(replies)
    return forest.series(
        np.divide(total, count, out=np.full(len(count), np.nan), where=count > 0), "mean_depth"
    )


def h_index(posts: pd.DataFrame | Forest) -> pd.Series:
    """The largest h such that each thread has at least h messages at level h; 0 without an answer.

    Breadth and depth together: a star of 40 has 1, and so has a chain of 40.

    >>> posts = pd.DataFrame({"post_id": list("abcde"), "parent_id": [None, "a", "a", "b", "c"], "account": "x"})
    >>> h_index(posts).to_dict()
    {'a': 2}

    Source: an h-index of discussions is commonly attributed to Gómez, Kaltenbrunner & López (2008); the level
    counted here starts at 1 for first answers.
    """
    forest = as_forest(posts)
    levels = width(forest)
    enough = levels["width"].to_numpy() >= levels["level"].to_numpy()
    found = levels[enough & (levels["level"] > 0).to_numpy()].groupby("thread")["level"].max()
    return forest.series(found.reindex(forest.threads, fill_value=0).to_numpy(dtype="int64"), "h_index")
