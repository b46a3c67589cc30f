"""What it costs to reach, engage or hire one person."""

from __future__ import annotations

from math import isfinite

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["cost_per_person"]


def cost_per_person(cost: float, people: float) -> float:
    """Cost ÷ people, in the unit of the cost; ``nan`` when there is nobody.

    Count *different* people: dividing by a sum of platforms counts some of them twice and makes each look
    cheaper than they are. And count the hours in the cost: a platform is free, work is not.

    Raises Problem when one of the two is no number of 0 or more.

    >>> round(cost_per_person(31680, 7200), 2)
    4.4
    """
    for name, value in {"cost": cost, "people": people}.items():
        if not (isfinite(value) and value >= 0):
            sentence = tr("“{name}” must be a number of 0 or more. You gave {value}.", name=name, value=value)
            raise Problem("bad-amount", sentence, name=name, value=value)
    return cost / people if people else float("nan")
