"""How much of a thread gives reasons."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.conversation._coded import share_coded
from course_utils.analysis.conversation._forest import Forest

__all__ = ["evidence_rate"]


def evidence_rate(posts: pd.DataFrame | Forest, column: str = "evidence") -> pd.Series:
    """Share of the coded messages of each thread that give a reason, a source or a figure (0-1).

    Messages left blank are set aside; ``nan`` when none was coded. A reason given is not a reason that holds.

    >>> posts = pd.DataFrame({"post_id": ["a", "b"], "parent_id": [None, "a"], "account": "x", "evidence": [True, False]})
    >>> evidence_rate(posts).to_dict()
    {'a': 0.5}
    """
    return share_coded(posts, column, "evidence")
