"""Whether those who speak are answered."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_choice
from course_utils.analysis.conversation._forest import Forest, as_forest

__all__ = ["reciprocity"]


def reciprocity(posts: pd.DataFrame | Forest, by: str = "replies") -> pd.Series:
    """Share of what is said that is said in return (0-1), in two ways that must not be mixed.

    * "replies": replies that somebody else answers in turn ÷ replies. Coming back to oneself does not count.
    * "pairs": pairs of people who each answered the other ÷ pairs of people of whom one answered the other.

    ``nan`` for a thread without replies (or, for pairs, in which people answered themselves alone). Messages
    without an account are set aside in the pairs, and answer nobody in the replies.

    >>> posts = pd.DataFrame({"post_id": ["a", "b", "c", "d"], "parent_id": [None, "a", "b", "a"],
    ...                       "account": ["ana", "bo", "ana", "cy"]})
    >>> [round(reciprocity(posts, by)["a"].item(), 2) for by in ("replies", "pairs")]
    [0.33, 0.5]

    Source: both readings are used in work on online discussion; the words are the kit's.
    """
    need_choice(by, ("replies", "pairs"))
    forest = as_forest(posts)
    codes, _ = pd.factorize(forest.messages["account"])  # -1 for nobody
    replies = forest.replies
    author, answered = codes[replies], codes[forest.parent[replies]]
    other = (author != answered) & (author >= 0)
    if by == "replies":
        returned = np.zeros(len(codes), dtype=bool)
        returned[forest.parent[replies[other]]] = True
        good, all_of_them = forest.count(replies[returned[replies]]), forest.count(replies)
    else:
        good, all_of_them = _pairs(forest, replies, author, answered, other & (answered >= 0))
    share = np.divide(good, all_of_them, out=np.full(len(good), np.nan), where=all_of_them > 0)
    return forest.series(share, "reciprocity")


def _pairs(
    forest: Forest, replies: np.ndarray, author: np.ndarray, answered: np.ndarray, other: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """For each thread: pairs that went both ways, and all pairs."""
    said = pd.DataFrame(
        {
            "thread": forest.thread[replies][other],
            "low": np.minimum(author, answered)[other],
            "high": np.maximum(author, answered)[other],
            "up": (author < answered)[other],
        }
    )
    ways = said.groupby(["thread", "low", "high"])["up"].nunique()
    thread = ways.index.get_level_values("thread").to_numpy(dtype=np.int64)
    threads = len(forest.threads)
    both = thread[(ways == 2).to_numpy()]
    return np.bincount(both, minlength=threads), np.bincount(thread, minlength=threads)
