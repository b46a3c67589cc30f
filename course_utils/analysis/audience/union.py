"""How many different people several platforms reach together, when some people are on two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd
from scipy.optimize import linprog

from course_utils.analysis._asked import need_columns
from course_utils.analysis.audience._groups import Groups, platforms, read_groups, written
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["Bounds", "group_shares", "union", "union_bounds"]

SLACK = 1e-7  # what the solver leaves open


@dataclass(frozen=True)
class Bounds:
    """low, high : the least and the most (shares from 0 to 1) that what is known allows."""

    low: float
    high: float

    @property
    def width(self) -> float:
        """High - low: what is not known; 0 when the answer is exact."""
        return self.high - self.low


def group_shares(overlap: pd.DataFrame, most: int | None = None) -> dict[str, float]:
    """The table `overlap` as group → share of the people asked, for groups of ``most`` platforms or fewer.

    >>> rows = [("page", 1, 200, 80), ("photo", 1, 200, 50), ("page+photo", 2, 200, 22)]
    >>> table = pd.DataFrame(rows, columns=["platforms", "platform_count", "asked", "reached"])
    >>> group_shares(table)
    {'page': 0.4, 'photo': 0.25, 'page+photo': 0.11}
    """
    need_columns(overlap, ["platforms", "platform_count", "asked", "reached"])
    kept = overlap if most is None else overlap[overlap["platform_count"] <= most]
    return dict(zip(kept["platforms"], (kept["reached"] / kept["asked"]).tolist(), strict=True))


def union_bounds(shares: Mapping[str, float]) -> Bounds:
    """The least and the most people that platforms can reach together, given the overlaps that are known.

    The idea: k platforms part a public into 2^k regions (on none, on this one only, on these two only…).
    Each share that was measured fixes the sum of some regions. Among all the ways to fill the regions that
    agree with what was measured, one reaches fewest people and one most: two linear programmes.

    Parameters
    ----------
    shares : group → share of the people asked (0-1). "page" is everybody on the page, on other platforms as
        well or not; "page+photo" is everybody on both. Every platform needs its own share; overlaps are
        optional.

    Returns
    -------
    Bounds; with no overlap known, from the largest share to the smaller of the sum and 1 (Fréchet); with
    every overlap known, a single value (`union`).

    Raises Problem when no public can have these shares at once (an overlap larger than one of its parts, or
    shares that leave too little room), or when a platform has no share of its own.

    >>> found = union_bounds({"page": 0.4, "photo": 0.25})
    >>> round(found.low, 4), round(found.high, 4)
    (0.4, 0.65)
    >>> round(union_bounds({"page": 0.4, "photo": 0.25, "page+photo": 0.11}).high, 4)
    0.54

    Sources: Boole (1854), Fréchet (1935) and Bonferroni (1936) for the bounds; Hailperin (1965) for the
    linear programme.
    """
    groups = read_groups(shares)
    regions = _regions(platforms(groups))
    rows = [np.ones(len(regions)), *(_within(group, regions) for group in groups)]
    values = [1.0, *groups.values()]
    reached = np.array([bool(region) for region in regions], dtype=float)
    low, high = (_solve(sign * reached, rows, values, groups) * sign for sign in (1, -1))
    return Bounds(_tidy(low), max(_tidy(high), _tidy(low)))


def union(shares: Mapping[str, float]) -> float:
    """The share that platforms reach together when every overlap is known, by inclusion and exclusion.

    |A ∪ B ∪ C| = |A| + |B| + |C| - |A∩B| - |A∩C| - |B∩C| + |A∩B∩C|: add the singles, take away the pairs,
    give back the triples, and so on. The sum of the singles alone counts a person once for each platform.

    Raises Problem when an overlap is missing (`union_bounds` then says how far one can go without it), or
    when no public can have these shares.

    >>> round(union({"page": 0.4, "photo": 0.25, "page+photo": 0.11}), 2)
    0.54
    """
    groups = read_groups(shares)
    names = platforms(groups)
    wanted = [frozenset(group) for size in range(1, len(names) + 1) for group in combinations(names, size)]
    missing = [written(group) for group in wanted if group not in groups]
    if missing:
        sentence = tr(
            "I don't know how many people are on {group}. Ask it of the panel, or use union_bounds, which says how far "
            "one can go without it.",
            group=missing[0],
        )
        raise Problem("missing-overlap", sentence, missing=missing)
    union_bounds(shares)
    return sum((-1) ** (len(group) + 1) * groups[group] for group in wanted)


def _regions(names: list[str]) -> list[frozenset[str]]:
    """The regions of the diagram: on none of the platforms, on exactly one, on exactly these two…"""
    return [frozenset(group) for size in range(len(names) + 1) for group in combinations(names, size)]


def _within(group: frozenset[str], regions: list[frozenset[str]]) -> np.ndarray:
    return np.array([group <= region for region in regions], dtype=float)


def _solve(aim: np.ndarray, rows: list[np.ndarray], values: list[float], groups: Groups) -> float:
    found = linprog(aim, A_eq=np.array(rows), b_eq=values, bounds=(0, 1), method="highs")
    if not found.success:
        raise Problem("impossible-overlap", _why_not(groups), shares=list(groups.values()))
    return float(found.fun)


def _why_not(groups: Groups) -> str:
    for group, share in groups.items():
        for part in groups:
            if part < group and groups[part] < share - SLACK:
                return tr(
                    "No public can answer so: more people would be on “{group}” at once than on “{part}” alone. Lower "
                    "that overlap.",
                    group=written(group),
                    part=written(part),
                )
    return tr(
        "No public can answer so: these shares and overlaps don't fit together. Check that all have the same "
        "denominator, or change one overlap."
    )


def _tidy(share: float) -> float:
    return min(1.0, max(0.0, round(share, 9)))
