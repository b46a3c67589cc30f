"""Networks on which rumours run."""

from __future__ import annotations

import networkx as nx
import pandas as pd
import pytest


def table(graph: nx.Graph) -> pd.DataFrame:
    return pd.DataFrame(
        [(f"a{one:04}", f"a{other:04}") for one, other in graph.edges], columns=["source", "target"]
    )


@pytest.fixture(scope="module")
def scale_free() -> pd.DataFrame:
    """1,500 accounts and 5,984 ties."""
    return table(nx.barabasi_albert_graph(1_500, 4, seed=1))


@pytest.fixture(scope="module")
def small() -> pd.DataFrame:
    """200 accounts and 784 ties."""
    return table(nx.barabasi_albert_graph(200, 4, seed=1))


@pytest.fixture(scope="module")
def complete() -> pd.DataFrame:
    """100 accounts, each tied to every other."""
    return table(nx.complete_graph(100))
