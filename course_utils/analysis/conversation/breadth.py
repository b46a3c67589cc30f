"""How many voices a thread has for its length."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.conversation._forest import Forest, as_forest
from course_utils.analysis.conversation.size import participants, size

__all__ = ["breadth"]


def breadth(posts: pd.DataFrame | Forest) -> pd.Series:
    """Distinct participants ÷ messages (0-1): 1 when everybody speaks once, near 0 when two people go on.

    Neither end is better: 1 is a guest book, where nobody comes back to what was answered.

    >>> posts = pd.DataFrame({"post_id": list("abcd"), "parent_id": [None, "a", "b", "c"],
    ...                       "account": ["ana", "bo", "ana", "bo"]})
    >>> breadth(posts).to_dict()
    {'a': 0.5}
    """
    forest = as_forest(posts)
    return (participants(forest) / size(forest)).rename("breadth")
