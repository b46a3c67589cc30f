"""Which conversations exist, and how sure we are of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations

import igraph
import numpy as np
import pandas as pd

from course_utils.analysis.influence._network import Network, as_network

__all__ = ["communities"]

TIES_FOR_ALL_RUNS = 3_000_000  # runs × ties that are worth waiting for (about fifteen seconds)
FEWEST_RUNS = 3  # below, stability has nothing to compare


def communities(edges: pd.DataFrame | Network, *, seeds: int = 10, seed: int = 0) -> pd.DataFrame:
    """Groups of accounts who deal with each other more than chance would have it, and how stable each one's
    group is.

    The Leiden method looks for the partition with the highest modularity, the share of weight inside groups
    less what chance would put there. Direction is left out and weights are added. It starts at random, so it
    is run ``seeds`` times; the run with the highest modularity is kept, and the others say how far to trust
    it.

    Parameters
    ----------
    seeds : number of runs; fewer, down to 3, when runs × ties would pass a limit. ``attrs["communities"]``
        says how many were made, and the modularity of the one kept.
    seed : same seed, same ties, same answer.

    Returns
    -------
    Table indexed by account: community (0 for the largest, then by size) and stability (0-1), the overlap
    between the groups that two runs give an account, |A ∩ B| ÷ |A ∪ B|, averaged over all pairs of runs;
    ``nan`` with one run only.

    A group found by a machine is not an identity, and networks without marked groups give others at every
    run.

    Sources: Traag, Waltman & van Eck (2019), "From Louvain to Leiden", Scientific Reports 9; Newman & Girvan
    (2004).
    """
    network = as_network(edges)
    runs = max(min(seeds, max(TIES_FOR_ALL_RUNS // max(len(network.source), 1), FEWEST_RUNS)), 1)
    found = _partitions(network, runs, seed) if network.size else []
    best, quality = max(found, key=lambda pair: pair[1], default=(np.empty(0, dtype=np.int64), float("nan")))
    columns = {"community": _largest_first(best), "stability": _stability([groups for groups, _ in found])}
    table = pd.DataFrame(columns, index=network.accounts)
    table.attrs["communities"] = {"runs": runs, "modularity": quality}
    return table


def _partitions(network: Network, runs: int, seed: int) -> list[tuple[np.ndarray, float]]:
    graph = network.undirected
    found = []
    with _drawing_from(random.Random(seed)):
        for _ in range(runs):
            groups = graph.community_leiden(objective_function="modularity", weights="weight").membership
            found.append((np.array(groups, dtype=np.int64), graph.modularity(groups, weights="weight")))
    return found


@contextmanager
def _drawing_from(generator: random.Random) -> Iterator[None]:
    """igraph has one source of chance for the whole program; its usual one, Python's own, is given back."""
    igraph.set_random_number_generator(generator)
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)


def _largest_first(groups: np.ndarray) -> np.ndarray:
    """The same groups numbered by size, equal sizes by the first account in them."""
    if not len(groups):
        return groups
    _, first, place, size = np.unique(groups, return_index=True, return_inverse=True, return_counts=True)
    number = np.empty(len(size), dtype=np.int64)
    number[np.lexsort((first, -size))] = np.arange(len(size))
    return number[place]


def _stability(partitions: list[np.ndarray]) -> np.ndarray:
    """Mean Jaccard overlap of each account's group over pairs of runs, from group against group."""
    overlaps = [_overlap(a, b) for a, b in combinations(partitions, 2)]
    size = len(partitions[0]) if partitions else 0
    return np.mean(overlaps, axis=0) if overlaps else np.full(size, np.nan)


def _overlap(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    _, cell, shared = np.unique(a * (b.max() + 1) + b, return_inverse=True, return_counts=True)
    together = shared[cell]
    return together / (np.bincount(a)[a] + np.bincount(b)[b] - together)
