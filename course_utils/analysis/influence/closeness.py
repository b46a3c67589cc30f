"""Whose words get everywhere in few steps."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis.influence._limits import sampled_origins
from course_utils.analysis.influence._network import Network, as_network

__all__ = ["closeness"]


def closeness(
    edges: pd.DataFrame | Network, *, mode: str = "auto", sources: int = 256, seed: int = 0
) -> pd.Series:
    """Harmonic closeness: how near, on average, the others stand to an account along arrows of attention
    (0-1).

    C(v) = Σ 1 ÷ d(u, v) ÷ (n - 1), where d is the number of arrows from u to v; somebody with no path counts
    0. An account to which everybody pays direct attention has 1. It tells how fast a notice gets round.

    ``mode`` is "exact", "sampled" or "auto", which samples when accounts × ties pass the limit of `measures`.
    A sampled value is the same mean over ``sources`` accounts drawn at random; ``attrs["closeness"]`` says
    which it is.

    >>> ties = pd.DataFrame({"source": ["bo", "cy"], "target": ["ana", "bo"], "weight": [1, 1]})
    >>> closeness(ties).to_dict()
    {'ana': 0.75, 'bo': 0.5, 'cy': 0.0}

    Sources: Marchiori & Latora (2000); Boldi & Vigna (2014), "Axioms for centrality".
    """
    network = as_network(edges)
    origins = sampled_origins(network, mode, sources, seed)
    if origins is None:
        values = np.nan_to_num(network.directed.harmonic_centrality(mode="in")) if network.size > 1 else 0.0
        used = {"mode": "exact", "sources": network.size}
    else:
        drawn = np.isin(np.arange(network.size), origins)
        # An account that was drawn is not at a distance from itself: its mean is over the others drawn.
        values = _nearness(network, origins) / np.maximum(len(origins) - drawn, 1)
        used = {"mode": "sampled", "sources": len(origins)}
    result = network.series(values, "closeness").astype(float)
    result.attrs["closeness"] = used
    return result


def _nearness(network: Network, origins: np.ndarray) -> np.ndarray:
    """Σ 1 ÷ distance from each origin; 64 origins walk together, one bit each."""
    total = np.zeros(network.size)
    for begin in range(0, len(origins), 64):
        accounts = origins[begin : begin + 64]
        bits = np.uint64(1) << np.arange(len(accounts), dtype=np.uint64)
        seen = np.zeros(network.size, dtype=np.uint64)
        seen[accounts] = bits
        distance = 0
        while len(accounts):
            distance += 1
            accounts, bits = _step(network, accounts, bits)
            bits = bits & ~seen[accounts]
            accounts, bits = accounts[bits != 0], bits[bits != 0]
            seen[accounts] |= bits
            total[accounts] += np.bitwise_count(bits) / distance
    return total


def _step(network: Network, accounts: np.ndarray, bits: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where the bits arrive after one arrow, each account once."""
    outward, audience = network.outward, network.audience
    if outward.degree[accounts].sum() * 10 < len(network.source):
        place, reached = outward.around(accounts)
        order = np.argsort(reached, kind="stable")
        reached, arriving = reached[order], bits[place[order]]
        begins = np.flatnonzero(np.diff(reached, prepend=-1))
        return reached[begins], np.bitwise_or.reduceat(arriving, begins) if len(begins) else arriving
    # Most arrows are in use: going through all of them in order is quicker than collecting them.
    here = np.zeros(network.size, dtype=np.uint64)
    here[accounts] = bits
    reached = np.flatnonzero(audience.degree)
    return reached, np.bitwise_or.reduceat(here[audience.neighbours], audience.begins[reached])
