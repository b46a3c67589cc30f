"""Who should start: sets of accounts to compare."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_choice
from course_utils.analysis.influence._network import Network, as_network
from course_utils.analysis.influence.brokerage import betweenness
from course_utils.analysis.influence.prestige import pagerank
from course_utils.analysis.influence.strength import strength
from course_utils.language import trn
from course_utils.problem import Problem

__all__ = ["choose_seeds", "seed_sets"]

WAYS = ("in_degree", "betweenness", "pagerank", "random")


def choose_seeds(
    edges: pd.DataFrame | Network, by: str = "in_degree", size: int = 15, seed: int = 0
) -> list[str]:
    """The ``size`` accounts that come first ``by`` a measure, or drawn at random from all.

    ``by`` is "in_degree", "betweenness", "pagerank" or "random" (which takes ``seed``). Equal values stand in
    the order of their names. Raises Problem when there are not that many accounts.

    >>> ties = pd.DataFrame({"source": ["bo", "cy"], "target": ["ana", "ana"], "weight": [1, 1]})
    >>> choose_seeds(ties, size=1)
    ['ana']
    """
    need_choice(by, WAYS)
    network = as_network(edges)
    if not 0 < size <= network.size:
        sentence = trn(
            "I cannot choose {size} from {n} account.",
            "I cannot choose {size} from {n} accounts.",
            network.size,
            size=size,
        )
        raise Problem("bad-size", sentence, size=size, accounts=network.size)
    return _order(network, by, seed)[:size]


def _order(network: Network, by: str, seed: int) -> list[str]:
    """Every account, the first to choose first."""
    match by:
        case "random":
            return network.accounts[np.random.default_rng(seed).permutation(network.size)].tolist()
        case "betweenness":
            values = betweenness(network)
        case "pagerank":
            values = pagerank(network)
        case _:
            values = strength(network)["in_degree"]
    return values.sort_values(ascending=False, kind="stable").index.tolist()


def seed_sets(edges: pd.DataFrame, sizes: Sequence[int] = (1, 15, 60), seed: int = 0) -> dict[str, list[str]]:
    """The sets that the lesson compares, each under a name in the language spoken now.

    For each size: the most listened to (in-degree), those most between, and as many ordinary accounts at
    random. A larger set contains the smaller one of its kind. Raises Problem when there are not that many
    accounts.
    """
    network = as_network(edges)
    largest = max(sizes, default=1)
    orders = {by: choose_seeds(network, by, largest, seed) for by in _names(1)}
    return {name: orders[by][:size] for size in sizes for by, name in _names(size).items()}


def _names(size: int) -> dict[str, str]:
    return {
        "in_degree": trn("{n} hub", "{n} hubs", size),
        "betweenness": trn("{n} most between", "{n} most between", size),
        "random": trn("{n} at random", "{n} at random", size),
    }
