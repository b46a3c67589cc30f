"""How much of a thread stays civil."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.conversation._coded import share_coded
from course_utils.analysis.conversation._forest import Forest

__all__ = ["civility"]


def civility(posts: pd.DataFrame | Forest, column: str = "civil") -> pd.Series:
    """Share of the coded messages of each thread that a person coded as civil (0-1).

    1 - uncivil ÷ coded. Messages left blank are set aside; ``nan`` when none was coded. Disagreement is
    civil; and the absence of insult is not yet respect, which is coded apart.

    >>> posts = pd.DataFrame({"post_id": ["a", "b"], "parent_id": [None, "a"], "account": "x", "civil": [True, False]})
    >>> civility(posts).to_dict()
    {'a': 0.5}
    """
    return share_coded(posts, column, "civility")
