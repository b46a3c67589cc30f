"""Whether two things rank people alike, and how sure a sample allows one to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atanh, sqrt, tanh
from statistics import NormalDist

import pandas as pd

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["Correlation", "spearman", "spearman_interval"]

FEWEST = 4  # people; the standard error divides by n - 3


@dataclass(frozen=True)
class Correlation:
    """r : Spearman's coefficient, from -1 to 1; low, high : its interval; count : people compared."""

    r: float
    low: float
    high: float
    count: int


def spearman(
    first: Sequence[float] | pd.Series, second: Sequence[float] | pd.Series, confidence: float = 0.95
) -> Correlation:
    """Spearman's r: 1 when who is higher on one is higher on the other, -1 for the opposite, 0 for no order.

    Both are replaced by ranks (equal values share the mean of their ranks), and the ranks correlated; so one
    extreme value weighs no more than its place. Pairs with a blank are set aside. It says that two things go
    together, never which one, if either, makes the other: a third may make both.

    Awkward cases: ``nan`` when one of the two never varies. Raises Problem with fewer than 4 pairs, or two
    lists of different lengths.

    >>> found = spearman([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5])
    >>> round(found.r, 2), round(found.low, 2), found.count
    (0.83, -0.13, 6)

    Source: Spearman (1904), "The proof and measurement of association between two things".
    """
    if len(first) != len(second):
        sentence = tr(
            "The two lists differ in length, {first} and {second}: they must hold the same people in the same order.",
            first=len(first),
            second=len(second),
        )
        raise Problem("not-aligned", sentence, first=len(first), second=len(second))
    pairs = pd.DataFrame({"first": list(first), "second": list(second)})
    pairs = pairs.apply(pd.to_numeric, errors="coerce").astype(float).dropna()
    ranks = pairs.rank()
    _need_enough(len(ranks))
    if ranks.nunique().min() < 2:
        return Correlation(float("nan"), float("nan"), float("nan"), len(ranks))
    r = float(ranks["first"].corr(ranks["second"]))
    return Correlation(r, *spearman_interval(r, len(ranks), confidence), len(ranks))


def spearman_interval(r: float, count: int, confidence: float = 0.95) -> tuple[float, float]:
    """The interval of Spearman's ``r`` in a sample of ``count`` pairs, by Fisher's z.

    z = atanh(r), standard error = √((1 + r² ÷ 2) ÷ (n - 3)), and back by tanh. Fit for |r| below 0.95; at
    r = ±1 the formula has no end to give and the answer is ``nan``.

    Raises Problem with fewer than 4 pairs.

    >>> [round(end, 4) for end in spearman_interval(0.8699639, 15)]
    [0.5841, 0.9638]

    Source: Bonett and Wright (2000), "Sample size requirements for estimating Pearson, Kendall and Spearman
    correlations", Psychometrika 65.
    """
    _need_enough(count)
    if abs(r) >= 1 - 1e-12:
        return float("nan"), float("nan")
    half = NormalDist().inv_cdf((1 + confidence) / 2) * sqrt((1 + r * r / 2) / (count - 3))
    return tanh(atanh(r) - half), tanh(atanh(r) + half)


def _need_enough(count: int) -> None:
    if count < FEWEST:
        sentence = tr(
            "I need at least {fewest} people with both values, and there are {count}.",
            fewest=FEWEST,
            count=count,
        )
        raise Problem("too-few-pairs", sentence, count=count)
