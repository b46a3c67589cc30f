"""Where the accounts of a network stand, so that those with many ties in common are close together."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx
import numpy as np
import pandas as pd

from course_utils.analysis.influence import graph

_SEED = 7


def positions(ties: pd.DataFrame, kept: Iterable[str] = ()) -> pd.DataFrame:
    """Places x and y, from 0 to 1, of the accounts in the largest part of the network that ``ties`` makes.

    The parts that hold an account of ``kept`` are placed as well; all others are left out. Accounts are sorted,
    so that the order of the rows changes nothing.
    """
    wanted = set(kept)
    whole = graph(ties).to_undirected()
    parts = sorted(nx.connected_components(whole), key=lambda part: (-len(part), min(part)))
    drawn = whole.subgraph(set().union(parts[0], *(part for part in parts if part & wanted)))
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(drawn))
    ordered.add_edges_from(sorted(tuple(sorted(tie)) for tie in drawn.edges))
    distance = 2.6 / np.sqrt(max(len(ordered), 1))
    places = nx.spring_layout(ordered, k=distance, iterations=120, seed=_SEED)
    table = pd.DataFrame.from_dict(places, orient="index", columns=["x", "y"])
    return (
        table.rank(pct=True) * 0.45 + (table - table.min()) / (table.max() - table.min()).replace(0, 1) * 0.55
    )
