"""How far one weight must move before another platform is chosen."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from course_utils.analysis._asked import need_choice
from course_utils.analysis.planning._scores import CLOSE, read_scores
from course_utils.analysis.planning.platform_fit import platform_fit

__all__ = ["tipping_weight", "tipping_weights"]

COLUMNS = ["weight", "move", "tips_at", "share", "share_at", "towards"]


def tipping_weight(scores: pd.DataFrame, weights: Mapping[str, float], criterion: str) -> float:
    """The smallest move of one weight, the others staying, that brings another platform level with the winner.

    move = - lead ÷ gap, where lead is Σ weight × (score of the winner - score of the other) and gap is the same
    difference on this criterion alone. Below 0 the weight goes down, above 0 it goes up; a hair further, the
    choice flips. ``nan`` when no weight of 0 or more does it: nobody scores otherwise than the winner here.

    In a tie the first of the winners, in the order of the scores, stands for them: the move is 0 where the
    criterion parts them, for any touch decides, and it says nothing where they score alike.

    Raises Problem as `platform_fit` does, and for a criterion without a weight.

    >>> scores = pd.DataFrame({"public": [5, 2], "hours": [1, 4]}, index=["page", "forum"])
    >>> tipping_weight(scores, {"public": 3, "hours": 1}, "public")
    -2.0
    >>> tipping_weight(scores, {"public": 3, "hours": 1}, "hours")
    2.0

    Source: one-way sensitivity of a weighted sum; the formula follows from its definition.
    """
    need_choice(criterion, list(weights))
    return float(tipping_weights(scores, weights).loc[criterion, "move"])


def tipping_weights(scores: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """`tipping_weight` of every criterion: which opinion the choice hangs on.

    Returns
    -------
    A row for each criterion, the smallest move first and those that never tip last: weight; move (signed);
    tips_at (weight + move); share and share_at (the weight among all of them, 0-1, now and there: what to
    compare when weights do not add up to 1); towards (the platform that draws level, "" for none).

    >>> scores = pd.DataFrame({"public": [5, 2], "hours": [1, 4], "tone": [3, 3]}, index=["page", "forum"])
    >>> table = tipping_weights(scores, {"public": 3, "hours": 2, "tone": 1})
    >>> table["move"].tolist()
    [-1.0, 1.0, nan]
    >>> table["towards"].tolist()
    ['forum', 'forum', '']
    """
    kept, heavy = read_scores(scores, weights)
    winner = platform_fit(scores, weights).winners[0]
    gaps = kept.loc[winner] - kept.drop(winner)  # a row for each rival
    total = float(heavy.sum())
    least = CLOSE * (float(kept.abs().to_numpy().max()) or 1.0)
    leads = gaps @ heavy
    leads = leads.where(leads > least * total, 0.0)  # level but for the last decimals
    rows = {}
    for criterion, weight in heavy.items():
        move, towards = _nearest(gaps[criterion], leads, weight, least)
        rows[criterion] = [
            weight,
            move,
            weight + move,
            weight / total,
            (weight + move) / (total + move),
            towards,
        ]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=COLUMNS).rename_axis("criterion")
    return table.sort_values("move", key=abs, kind="stable", na_position="last")


def _nearest(gaps: pd.Series, leads: pd.Series, weight: float, least: float) -> tuple[float, str]:
    """The smallest move and the rival that it brings level."""
    parted = gaps[gaps.abs() > least]
    moves = -leads[parted.index] / parted
    # A weight that only reaches level at 0 can go no further down: it never flips the choice.
    moves = moves[(parted < 0) | (weight + moves > CLOSE * max(weight, 1.0))]
    if moves.empty:
        return float("nan"), ""
    towards = moves.abs().idxmin()
    return float(moves[towards]) + 0.0, str(towards)
