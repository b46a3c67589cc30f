"""A share, with the interval that a sample of its size leaves open."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["wilson"]


def wilson(count: float, total: float, confidence: float = 0.95) -> tuple[float, float]:
    """Wilson's interval for the share ``count`` ÷ ``total`` (0-1): its low and its high end.

    With p = count ÷ total, n = total and z = 1.96 for 95 %, the ends are
    (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) ÷ (1 + z²/n). It never leaves 0-1, even for 0 of 20.

    Awkward case: a total of 0 tells nothing, hence (0, 1). Raises Problem unless 0 ≤ count ≤ total.

    >>> [round(end, 3) for end in wilson(18, 40)]
    [0.307, 0.602]

    Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference".
    """
    if not 0 <= count <= total or not 0 < confidence < 1:
        sentence = tr("A share needs a count between 0 and its total, and a confidence between 0 and 1.")
        raise Problem("bad-share", sentence, count=count, total=total, confidence=confidence)
    if total == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share, spread = count / total, z * z / total
    half = z * sqrt(share * (1 - share) / total + spread / (4 * total))
    middle = share + spread / 2
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))
