"""The gap between those who do something and those who don't, in all, and among people who are alike."""

from __future__ import annotations

from math import sqrt

import pandas as pd
from scipy.special import stdtrit

from course_utils.analysis._asked import need_columns

__all__ = ["adjusted_gap", "gaps"]

ALL = "all"


def gaps(table: pd.DataFrame, value: str, by: str, within: str) -> pd.DataFrame:
    """Mean of ``value`` with and without ``by``, for everybody and inside each group of ``within``.

    If a gap shrinks once people are compared with their like, the group explains part of it: those who do
    ``by`` are simply found more often where ``value`` is high. That is a common cause (a confounder), and the
    reason why a correlation is not an effect.

    Parameters
    ----------
    table : one row for each person. value : a number. by : True or False. within : the group.

    Returns
    -------
    Row "all", then a row for each group, largest first: people, share (of them with ``by``), with_it,
    without_it (means), gap (with - without), low, high (95 % interval of the gap, Welch; ``nan`` with fewer
    than two people on a side).

    >>> rows = [("field", False, 5), ("field", False, 6), ("field", True, 6), ("office", True, 8), ("office", True, 9)]
    >>> people = pd.DataFrame(rows, columns=["group", "network", "belonging"])
    >>> gaps(people, "belonging", by="network", within="group")["gap"].round(2).to_dict()
    {'all': 2.17, 'field': 0.5, 'office': nan}

    Source of the interval: Welch (1947), "The generalization of Student's problem when several different
    population variances are involved".
    """
    need_columns(table, [value, by, within])
    kept = table.assign(**{value: pd.to_numeric(table[value], errors="coerce")}).dropna(
        subset=[value, by, within]
    )
    groups = kept[within].value_counts().index
    parts = {ALL: kept, **{str(group): kept[kept[within] == group] for group in groups}}
    return pd.DataFrame.from_dict(
        {name: _row(part[value].astype(float), part[by].astype(bool)) for name, part in parts.items()},
        orient="index",
    )


def adjusted_gap(table: pd.DataFrame, value: str, by: str, within: str) -> float:
    """The mean of the gaps inside the groups of ``within``, each weighted by its people (direct standardisation).

    What remains of the gap once with and without are compared among people of the same group. Groups where
    nobody, or everybody, does ``by`` can't be compared and are left out; ``nan`` when none is left.

    >>> rows = [("a", False, 5), ("a", True, 6), ("b", False, 8), ("b", True, 8), ("b", True, 8)]
    >>> people = pd.DataFrame(rows, columns=["group", "network", "belonging"])
    >>> round(adjusted_gap(people, "belonging", by="network", within="group"), 2)
    0.4
    """
    inside = gaps(table, value, by, within).drop(index=ALL).dropna(subset=["gap"])
    if inside.empty:
        return float("nan")
    return float((inside["gap"] * inside["people"]).sum() / inside["people"].sum())


def _row(values: pd.Series, does: pd.Series) -> dict:
    with_it, without_it = values[does], values[~does]
    gap = float(with_it.mean() - without_it.mean())
    half = _half_width(with_it, without_it)
    return {
        "people": len(values),
        "share": float(does.mean()),
        "with_it": float(with_it.mean()),
        "without_it": float(without_it.mean()),
        "gap": gap,
        "low": gap - half,
        "high": gap + half,
    }


def _half_width(first: pd.Series, second: pd.Series) -> float:
    if min(len(first), len(second)) < 2:
        return float("nan")
    parts = [side.var() / len(side) for side in (first, second)]
    if not sum(parts):
        return 0.0
    below = sum(part**2 / (len(side) - 1) for part, side in zip(parts, (first, second), strict=True))
    return float(stdtrit(sum(parts) ** 2 / below, 0.975) * sqrt(sum(parts)))
