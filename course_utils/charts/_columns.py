"""Places for the boxes of a graph: a column for each depth, each box near the middle of those it stands on."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass

Place = tuple[int, float]  # column, and row; rows may be negative


@dataclass(frozen=True)
class Columns:
    """Where each box stands, and where an arrow passes that has columns in between, so that it crosses no box."""

    boxes: dict[int, Place]
    bends: dict[tuple[int, int], list[Place]]


def in_columns(depths: Mapping[int, int], needs: Mapping[int, Collection[int]]) -> Columns:
    """Boxes, and passages of arrows, a row apart in their column."""
    chains = _with_passages(depths, needs)
    placed: dict[Hashable, Place] = {}
    for column in range(max(depths.values(), default=-1) + 1):
        here = [one for one in chains if (depths[one] if one in depths else one[2]) == column]
        wanted = {one: _middle([placed[before][1] for before in chains[one]]) for one in here}
        placed |= {one: (column, row) for one, row in _apart(wanted).items()}
    bends: dict[tuple[int, int], list[Place]] = {}
    for one in chains:
        if one not in depths:
            bends.setdefault(one[:2], []).append(placed[one])
    return Columns({step: placed[step] for step in depths}, bends)


def _with_passages(depths: Mapping[int, int], needs: Mapping[int, Collection[int]]) -> dict[Hashable, list]:
    """What each box comes after; a long arrow is cut into pieces of one column by passages (from, to, column)."""
    chains: dict[Hashable, list] = {step: [] for step in depths}
    for step, before in needs.items():
        for need in before:
            last: Hashable = need
            for column in range(depths[need] + 1, depths[step]):
                chains[(need, step, column)] = [last]
                last = (need, step, column)
            chains[step].append(last)
    return chains


def _middle(rows: list[float]) -> float:
    return sum(rows) / len(rows) if rows else 0.0


def _apart(wanted: Mapping[Hashable, float]) -> dict[Hashable, float]:
    """The wanted rows pushed apart, and moved together so that their middle stays where it was."""
    rows: dict[Hashable, float] = {}
    for one in sorted(wanted, key=lambda it: (wanted[it], it if isinstance(it, tuple) else (it,))):
        lowest = max(rows.values(), default=wanted[one] - 1) + 1
        rows[one] = max(wanted[one], lowest)
    shift = (sum(wanted.values()) - sum(rows.values())) / max(len(rows), 1)
    return {one: row + shift for one, row in rows.items()}
