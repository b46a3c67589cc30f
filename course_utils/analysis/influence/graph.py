"""The ties as the networkx graph that lessons, students and network views work with."""

from __future__ import annotations

import networkx
import numpy as np
import pandas as pd

from course_utils.analysis.influence._tables import need_edges

__all__ = ["graph"]


def graph(edges: pd.DataFrame) -> networkx.DiGraph:
    """A networkx graph with the arrows of the table, their ``weight``, and the direction in
    ``graph["direction"]``.

    Accounts stand in alphabetical order. Rows that repeat a tie are added up; a tie of an account with itself
    is dropped.

    >>> ties = pd.DataFrame({"source": ["bo"], "target": ["ana"], "weight": [3]})
    >>> list(graph(ties).edges(data="weight"))
    [('bo', 'ana', 3)]
    """
    direction = need_edges(edges)
    built = networkx.DiGraph(direction=direction)
    built.add_nodes_from(sorted(set(edges["source"]) | set(edges["target"])))
    ties = edges[edges["source"] != edges["target"]].groupby(["source", "target"], sort=True)["weight"].sum()
    built.add_edges_from(
        (source, target, {"weight": weight.item() if isinstance(weight, np.generic) else weight})
        for (source, target), weight in ties.items()
    )
    return built
