"""Scores and weights, checked at the door."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from course_utils.analysis._asked import need_amount, need_choice
from course_utils.language import tr
from course_utils.problem import Problem

CLOSE = 1e-9  # fits are sums of products: closer than this share of their size, two of them are equal


def read_scores(scores: pd.DataFrame, weights: Mapping[str, float]) -> tuple[pd.DataFrame, pd.Series]:
    """The scores of the weighted criteria, and their weights, as floats; columns that nobody weighs are left out.

    Raises Problem when there is no platform, a platform stands twice, a criterion is unknown, a score is not a
    number, a weight is below 0, or no weight is above 0.
    """
    if scores.empty:
        raise Problem(
            "no-platform", tr("There is no platform in this table of scores. Give it a row for each.")
        )
    if scores.index.has_duplicates:
        name = str(scores.index[scores.index.duplicated()][0])
        sentence = tr("The platform “{name}” stands twice. Keep one row of scores for it.", name=name)
        raise Problem("twice", sentence, name=name)
    known = [str(criterion) for criterion in scores.columns]
    for criterion, weight in weights.items():
        need_choice(criterion, known)
        need_amount(criterion, weight)
    if not sum(weights.values()) > 0:
        raise Problem("no-weight", tr("All the weights are 0. Give at least one criterion a weight above 0."))
    kept = scores[list(weights)].apply(pd.to_numeric, errors="coerce").astype(float)
    cells = kept.stack(future_stack=True)
    for platform, criterion in cells.index[~cells.abs().lt(float("inf"))]:
        sentence = tr(
            "The score of “{platform}” for “{criterion}” is not a number. Write one, on the same scale as the others.",
            platform=platform,
            criterion=criterion,
        )
        raise Problem("bad-score", sentence, platform=platform, criterion=criterion)
    return kept, pd.Series(dict(weights), dtype=float)
