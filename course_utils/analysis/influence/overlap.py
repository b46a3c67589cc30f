"""Whether several rankings name the same accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

__all__ = ["Overlap", "overlap"]


@dataclass(frozen=True, eq=False)
class Overlap:
    """What several lists have in common.

    union : every account that stands in some list, in alphabetical order.
    shared_by_all : those that stand in every list.
    jaccard : for each two lists, |A ∩ B| ÷ |A ∪ B|: 1 for the same accounts, 0 for none in common.
    """

    union: tuple[str, ...]
    shared_by_all: tuple[str, ...]
    jaccard: pd.DataFrame


def overlap(lists: Mapping[str, Sequence[str]]) -> Overlap:
    """Compare lists of accounts, such as the top 20 by followers, by relays and by mentions. Their order is
    ignored.

    Cha and others (2010) merged three such top-100 lists of Twitter and found 233 accounts of 300 possible:
    the most followed, the most relayed and the most mentioned are largely different people. Two empty lists
    overlap by ``nan``.

    >>> result = overlap({"followed": ["ana", "bo"], "relayed": ["bo", "cy"]})
    >>> result.union, result.shared_by_all, round(float(result.jaccard.loc["followed", "relayed"]), 2)
    (('ana', 'bo', 'cy'), ('bo',), 0.33)

    Source: Cha, Haddadi, Benevenuto & Gummadi (2010), "Measuring user influence in Twitter: the million
    follower fallacy".
    """
    sets = {name: set(accounts) for name, accounts in lists.items()}
    values = [[_jaccard(one, other) for other in sets.values()] for one in sets.values()]
    jaccard = pd.DataFrame(values, index=list(sets), columns=list(sets), dtype=float)
    everyone = set().union(*sets.values())
    everywhere = everyone.intersection(*sets.values())
    return Overlap(tuple(sorted(everyone)), tuple(sorted(everywhere)), jaccard)


def _jaccard(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else float("nan")
