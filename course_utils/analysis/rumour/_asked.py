"""What every model of this room asks of the numbers and ties that come in."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.influence._network import Network, as_network
from course_utils.language import number, tr
from course_utils.problem import Problem

CELLS = 12_000_000  # runs × accounts held at once: some hundred megabytes


def need_share(name: str, share: float) -> None:
    """Raise Problem unless ``share`` is from 0 to 1."""
    if not 0 <= share <= 1:
        sentence = tr(
            "“{name}” is a share, from 0 (nobody) to 1 (everybody), and you gave {share}.",
            name=name,
            share=share,
        )
        raise Problem("bad-share", sentence, name=name, share=share)


def need_positive(name: str, value: float) -> None:
    """Raise Problem unless ``value`` is a number above 0."""
    if not 0 < value < float("inf"):
        sentence = tr("“{name}” is a number above 0, and you gave {value}.", name=name, value=value)
        raise Problem("not-positive", sentence, name=name, value=value)


def need_whole(name: str, value: int, least: int, most: int | None = None) -> None:
    """Raise Problem unless ``value`` is a whole number from ``least`` to ``most``."""
    whole = isinstance(value, (int, float)) or hasattr(value, "__index__")
    if whole and value == int(value) and least <= value and (most is None or value <= most):
        return
    if most is None:
        sentence = tr(
            "“{name}” is a whole number from {least} up, and you gave {value}.",
            name=name,
            least=least,
            value=value,
        )
    else:
        sentence = tr(
            "“{name}” is a whole number from {least} to {most}, and you gave {value}.",
            name=name,
            least=least,
            most=number(most),
            value=value,
        )
    raise Problem("not-whole", sentence, name=name, value=value)


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
