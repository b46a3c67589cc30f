"""How many messages and people a thread has."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.conversation._forest import Forest, as_forest

__all__ = ["participants", "size"]


def size(posts: pd.DataFrame | Forest) -> pd.Series:
    """Messages of each thread, the one that opens it included. Volume: it says nothing of who spoke to whom.

    >>> size(pd.DataFrame({"post_id": ["a", "b"], "parent_id": [None, "a"], "account": ["ana", "bo"]})).to_dict()
    {'a': 2}
    """
    forest = as_forest(posts)
    return forest.series(forest.count(), "size")


def participants(posts: pd.DataFrame | Forest) -> pd.Series:
    """Distinct accounts that wrote in each thread; a message without an account counts for nobody.

    >>> posts = pd.DataFrame({"post_id": ["a", "b", "c"], "parent_id": [None, "a", "b"],
    ...                       "account": ["ana", "bo", "ana"]})
    >>> participants(posts).to_dict()
    {'a': 2}
    """
    forest = as_forest(posts)
    accounts = forest.messages["account"].groupby(forest.thread).nunique()
    return forest.series(accounts.to_numpy(dtype="int64"), "participants")
