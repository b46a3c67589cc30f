"""How much of a ranking comes from the accounts, and how much from the weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from course_utils.analysis.influence.ranking import rank

__all__ = ["Sensitivity", "sensitivity"]


@dataclass(frozen=True, eq=False)
class Sensitivity:
    """Rankings under several weightings, compared.

    ranks : a row for each account, a column for each weighting, 1 for the first; sorted by the first
        weighting.
    agreement : Spearman's ρ between each two weightings, 1 for the same order, -1 for the reverse; ``nan``
        when one of them ranks everybody alike.
    moves_most : the account whose rank changes most, and by how many places (first name when several do).
    """

    ranks: pd.DataFrame
    agreement: pd.DataFrame
    moves_most: tuple[str, int]


def sensitivity(profile: pd.DataFrame, weightings: Mapping[str, Mapping[str, float]]) -> Sensitivity:
    """Rank the same accounts under several weightings and say how far the orders agree.

    Spearman's ρ is the correlation of the ranks; without ties ρ = 1 - 6 Σd² ÷ n(n² - 1), d being the
    difference between an account's two ranks. The order ABCDEF against DBAFCE gives 0.371: two defensible
    choices of weights may hardly agree, and the plan has to say so.

    ``weightings`` gives each weighting a name, with weights as `rank` takes them. Raises Problem as `rank`
    does.

    Source: Spearman (1904), "The proof and measurement of association between two things".
    """
    ranks = pd.DataFrame(
        {name: rank(profile, weights)["rank"].sort_index() for name, weights in weightings.items()}
    )
    ranks = ranks.sort_values(list(ranks.columns[:1]), kind="stable")
    moves = (ranks.max(axis=1) - ranks.min(axis=1)).sort_index()
    places = ranks.rank()  # ties share the mean of their places, as the formula wants
    agreement = places.corr()
    return Sensitivity(ranks, agreement, (str(moves.idxmax()), int(moves.max())))
