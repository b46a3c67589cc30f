"""One index of the quality of a conversation, with its parts in sight."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from course_utils.analysis._asked import need_choice
from course_utils.analysis.conversation._forest import Forest, as_forest
from course_utils.analysis.conversation.civility import civility
from course_utils.analysis.conversation.depth import depth
from course_utils.analysis.conversation.evidence import evidence_rate
from course_utils.analysis.conversation.reciprocity import reciprocity
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["QUALITIES", "quality"]

QUALITIES = ("reciprocity", "depth", "civility", "evidence")


def quality(
    posts: pd.DataFrame | Forest, weights: Mapping[str, float] | None = None, deep: int = 5
) -> pd.DataFrame:
    """Conversation quality of each thread: four parts from 0 to 1, and their weighted mean.

    Parameters
    ----------
    posts : messages with the columns civil and evidence besides those of every measure.
    weights : weight of each part, equal unless told; only their proportions count, and a part that is not
        named has 0.
    deep : level that counts as fully deep; depth is min(depth ÷ deep, 1).

    Returns
    -------
    Table indexed by thread: reciprocity (by replies), depth, civility, evidence, quality. A part that does
    not exist (no reply, nothing coded) counts as 0 in the mean and stays ``nan`` in its column.

    Another choice of weights may give another order: report the parts, not the index alone. Raises Problem
    for an unknown part, a weight below 0, no weight above 0, or ``deep`` below 1.

    >>> posts = pd.DataFrame({"post_id": ["a", "b"], "parent_id": [None, "a"], "account": ["ana", "bo"],
    ...                       "civil": True, "evidence": [True, False]})
    >>> quality(posts, deep=2).loc["a"].to_dict()
    {'reciprocity': 0.0, 'depth': 0.5, 'civility': 1.0, 'evidence': 0.5, 'quality': 0.5}

    Source: the kit's own.
    """
    chosen = dict.fromkeys(QUALITIES, 1.0) if weights is None else dict(weights)
    for part in chosen:
        need_choice(part, QUALITIES)
    if min(chosen.values(), default=0) < 0 or sum(chosen.values()) <= 0 or deep < 1:
        sentence = tr(
            "Weights are 0 or more, at least one is above 0, and the depth that counts is 1 or more."
        )
        raise Problem("bad-weights", sentence, weights=chosen, deep=deep)
    forest = as_forest(posts)
    parts = pd.DataFrame(
        {
            "reciprocity": reciprocity(forest),
            "depth": (depth(forest) / deep).clip(upper=1),
            "civility": civility(forest),
            "evidence": evidence_rate(forest),
        }
    )
    weighed = sum(parts[part].fillna(0) * weight for part, weight in chosen.items())
    return parts.assign(quality=weighed / sum(chosen.values()))
