"""What it costs to reach, engage or hire one person."""

from __future__ import annotations

from course_utils.analysis._asked import need_amount

__all__ = ["cost_per_person"]


def cost_per_person(cost: float, people: float) -> float:
    """Cost ÷ people, in the unit of the cost; ``nan`` when there is nobody.

    Count *different* people: dividing by a sum of platforms counts some of them twice and makes each look
    cheaper than they are. And count the hours in the cost: a platform is free, work is not.

    Raises Problem when one of the two is no number of 0 or more.

    >>> round(cost_per_person(31680, 7200), 2)
    4.4
    """
    need_amount("cost", cost)
    need_amount("people", people)
    return cost / people if people else float("nan")
