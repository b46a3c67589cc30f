"""When a measure is computed in full, and when from a sample of accounts."""

from __future__ import annotations

import random

import numpy as np

from course_utils.analysis._asked import need_choice
from course_utils.analysis.influence._network import Network

EXACT_UP_TO = 50_000_000  # accounts × ties: about a second of exact betweenness on a laptop
MODES = ("auto", "exact", "sampled")


def sampled_origins(network: Network, mode: str, sources: int, seed: int) -> np.ndarray | None:
    """The accounts to start from, or None for all of them.

    Drawn as networkx draws them (same seed, same accounts), so that the two can be compared.
    """
    need_choice(mode, MODES)
    small = network.size * len(network.source) <= EXACT_UP_TO
    if mode == "exact" or (mode == "auto" and small) or sources >= network.size:
        return None
    return np.array(random.Random(seed).sample(range(network.size), sources), dtype=np.int64)
