"""Who stands between others: bridges on many paths, and brokers whose contacts ignore each other."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis.influence._limits import sampled_origins
from course_utils.analysis.influence._network import Network, as_network

__all__ = ["betweenness", "constraint"]


def betweenness(
    edges: pd.DataFrame | Network, *, mode: str = "auto", sources: int = 256, seed: int = 0
) -> pd.Series:
    """Betweenness: the share (0-1) of shortest paths between two others that pass through an account.

    B(v) = Σ σ(s, t | v) ÷ σ(s, t), over all ordered pairs s, t other than v, ÷ (n - 1)(n - 2), where σ counts
    the shortest paths, every arrow being one step whatever its weight. A high value marks a bridge between
    groups, often the first to carry a rumour across. It is sensitive to missing ties.

    ``mode`` is "exact", "sampled" or "auto", which samples when accounts × ties pass a limit (about a second
    of work). A sample takes the paths that begin at ``sources`` accounts drawn at random: an estimate good
    for the head of the ranking and not for neighbours in it. ``attrs["betweenness"]`` says which it is, and
    from how many.

    >>> ties = pd.DataFrame({"source": ["cy", "bo"], "target": ["bo", "ana"], "weight": [1, 1]})
    >>> betweenness(ties).to_dict()
    {'ana': 0.0, 'bo': 0.5, 'cy': 0.0}

    Sources: Freeman (1977), "A set of measures of centrality based on betweenness"; Brandes & Pich (2007) for
    the sample.
    """
    network = as_network(edges)
    origins = sampled_origins(network, mode, sources, seed)
    drawn = (
        np.ones(network.size, dtype=bool) if origins is None else np.isin(np.arange(network.size), origins)
    )
    begun = int(drawn.sum())
    values = np.zeros(network.size)
    if network.size > 2:
        counted = network.directed.betweenness(sources=None if origins is None else origins.tolist())
        # Paths that begin at the account itself never pass through it: one origin less for those drawn.
        values = np.array(counted) / np.maximum(begun - drawn, 1) / (network.size - 2)
    result = network.series(values, "betweenness")
    result.attrs["betweenness"] = {"mode": "exact" if origins is None else "sampled", "sources": begun}
    return result


def constraint(edges: pd.DataFrame | Network) -> pd.Series:
    """Burt's constraint: how far an account's contacts are tied to each other. Low means a broker.

    c(v) = Σ over contacts u of (p(v,u) + Σ p(v,q) · p(q,u))², where p(v,u) is the share of v's interactions,
    given and received, that is with u. Between 0 and a little above 1: 1 for an account with a single
    contact, small for an account with many contacts who ignore each other.

    An account without any tie has ``nan``.

    >>> ties = pd.DataFrame({"source": ["ana", "bo"], "target": ["hub", "hub"], "weight": [1, 1]})
    >>> constraint(ties).to_dict()
    {'ana': 1.0, 'bo': 1.0, 'hub': 0.5}

    Source: Burt (2004), "Structural holes and good ideas", American Journal of Sociology 110.
    """
    network = as_network(edges)
    values = network.directed.constraint(weights=network.weight.tolist()) if network.size else []
    return network.series(np.array(values, dtype=float), "constraint")
