"""What every measure of listening asks of the numbers that come in."""

from __future__ import annotations

from math import isfinite

from course_utils.language import tr
from course_utils.problem import Problem


def need_counts(**counts: float) -> None:
    """Raise Problem unless each count is a number of 0 or more, naming the first that is not."""
    for name, count in counts.items():
        try:
            good = isfinite(count) and count >= 0
        except TypeError:
            good = False
        if not good:
            sentence = tr(
                "“{name}” is a count: a number of 0 or more. You gave {count}.", name=name, count=count
            )
            raise Problem("bad-count", sentence, name=name, count=count)


def divided(part: float, whole: float) -> float:
    """``part`` ÷ ``whole``, or ``nan`` when there is nothing to divide by."""
    return part / whole if whole else float("nan")
