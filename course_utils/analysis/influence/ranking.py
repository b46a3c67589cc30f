"""From four parts to one order, with weights that somebody has to defend."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns
from course_utils.language import number, tr
from course_utils.problem import Problem

__all__ = ["PARTS", "rank"]

PARTS = ("reach", "resonance", "relevance", "credibility")
SUM_TOLERANCE = 0.01  # so that three thirds written 0.33 are accepted


def rank(profile: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """The profile sorted by influence score, with the columns score (0-1) and rank (1 is the most
    influential).

    score = w₁·reach + w₂·resonance + w₃·relevance + w₄·credibility, with Σw = 1. A part that is not named
    weighs 0; an unknown value counts 0. Stance is no part of it. Equal scores share a rank, and stand in the
    order of their names.

    Raises Problem when a weight is not a number of at least 0, has an unknown name, or when they do not sum
    to 1 (within 0.01).

    >>> table = pd.DataFrame({"reach": [1.0, 0.0], "resonance": [0.0, 0.5], "relevance": 0.0,
    ...                       "credibility": 0.0}, index=pd.Index(["ana", "bo"], name="account"))
    >>> rank(table, {"reach": 0.25, "resonance": 0.75})[["score", "rank"]].to_dict("index")
    {'bo': {'score': 0.375, 'rank': 1}, 'ana': {'score': 0.25, 'rank': 2}}

    The score is the kit's own; its sensitivity to the weights (`sensitivity`) is part of the answer.
    """
    need_columns(profile, PARTS)
    checked = _checked(weights)
    # Rounded, so that equal scores do not differ by the last digit of a sum.
    score = sum(profile[part].astype(float).fillna(0.0) * weight for part, weight in checked.items()).round(
        12
    )
    table = profile.assign(score=score, rank=score.rank(ascending=False, method="min").astype("int64"))
    return table.sort_index(kind="stable").sort_values("rank", kind="stable")


def _checked(weights: Mapping[str, float]) -> dict[str, float]:
    for name, weight in weights.items():
        need_choice(name, PARTS)
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not 0 <= weight < math.inf:
            sentence = tr(
                "A weight is a number from 0 to 1, and that of “{part}” is {weight}.",
                part=name,
                weight=weight,
            )
            raise Problem("bad-weight", sentence, part=name, weight=weight)
    total = sum(weights.values())
    if abs(total - 1) > SUM_TOLERANCE + 1e-9:
        sentence = tr("The weights must sum to 1, and these sum to {total}.", total=number(total, 2))
        raise Problem("bad-sum", sentence, total=total)
    return {part: float(weights.get(part, 0.0)) for part in PARTS}
