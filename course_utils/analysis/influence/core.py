"""Who belongs to the dense heart of the network."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.influence._network import Network, as_network

__all__ = ["core"]


def core(edges: pd.DataFrame | Network) -> pd.Series:
    """Core number: the largest k such that an account belongs to a group where each has k ties with the
    others.

    Peel away everybody with fewer than k ties, again and again; who is left is the k-core. An arrow each way
    between two accounts counts as two ties. Whole numbers from 0.

    Spreading that lasts often starts in the core (Kitsak et al. 2010), but a closed clique may look like one.

    >>> ties = pd.DataFrame({"source": ["ana", "bo", "cy", "di"], "target": ["bo", "cy", "ana", "ana"],
    ...                      "weight": 1})
    >>> core(ties).to_dict()
    {'ana': 2, 'bo': 2, 'cy': 2, 'di': 1}

    Sources: Seidman (1983), "Network structure and minimum degree"; Kitsak et al. (2010), Nature Physics 6.
    """
    network = as_network(edges)
    return network.series(network.directed.coreness(mode="all"), "core").astype("int64")
