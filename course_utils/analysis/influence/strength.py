"""Who is listened to, and who listens: the plainest of the measures."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis.influence._network import Network, as_network

__all__ = ["strength"]


def strength(edges: pd.DataFrame | Network) -> pd.DataFrame:
    """How many accounts pay attention to each account, how often, and the reverse.

    In-degree answers "who is listened to?" and out-degree "who talks to many?". Strength is the same with
    every interaction counted: one admirer who relays forty times has in-degree 1 and in-strength 40.

    Returns
    -------
    Table indexed by account: in_degree and out_degree (distinct accounts), in_strength and out_strength (sums
    of weights, the number of interactions for a table made by `edges`).

    Activity is not influence: a high out_degree may be a customer service or a machine.

    >>> ties = pd.DataFrame({"source": ["bo", "cy"], "target": ["ana", "ana"], "weight": [40, 1]})
    >>> strength(ties).loc["ana"].tolist()
    [2.0, 41.0, 0.0, 0.0]

    Source: Freeman (1978), "Centrality in social networks: conceptual clarification".
    """
    network = as_network(edges)
    n, weight = network.size, network.weight
    columns = {
        "in_degree": np.bincount(network.target, minlength=n),
        "in_strength": np.bincount(network.target, weights=weight, minlength=n).astype(float),
        "out_degree": np.bincount(network.source, minlength=n),
        "out_strength": np.bincount(network.source, weights=weight, minlength=n).astype(float),
    }
    return pd.DataFrame(columns, index=network.accounts)
