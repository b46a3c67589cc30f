"""What every model of this room asks of the ties that come in, and how many runs it holds at once."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.influence._network import Network, as_network
from course_utils.language import tr
from course_utils.problem import Problem

CELLS = 12_000_000  # runs × accounts held at once: some hundred megabytes


def network_of(ties: pd.DataFrame | Network) -> Network:
    """The network of a table of ties; without a column weight, each counts as one. It needs two accounts."""
    plain = isinstance(ties, pd.DataFrame) and "weight" not in ties
    network = as_network(ties.assign(weight=1) if plain else ties)
    if not len(network.source):
        sentence = tr(
            "A rumour needs at least two accounts with a tie between them, and this table has none."
        )
        raise Problem("no-ties", sentence)
    return network


def blocks(runs: int, size: int) -> list[range]:
    """The runs, in blocks that fit in memory."""
    block = max(1, CELLS // size)
    return [range(begin, min(begin + block, runs)) for begin in range(0, runs, block)]
