"""How long an epidemic takes to double at its start."""

from __future__ import annotations

from math import inf, log

from course_utils.analysis._asked import need_positive

__all__ = ["doubling_time"]


def doubling_time(infect: float, recover: float) -> float:
    """ln 2 ÷ (β - γ): time in which the infected double, while nearly everybody can still be infected.

    ``infect`` is β and ``recover`` γ, both for the same unit of time, which is the unit of the answer.
    ``inf`` when β is not above γ: the infected never double. Raises Problem for a rate of 0 or less.

    >>> round(doubling_time(0.6, 0.2), 1)  # per hour
    1.7

    Source: the start of the SIR equations, dI/dt = (β - γ)I when S is near 1.
    """
    need_positive("infect", infect)
    need_positive("recover", recover)
    return log(2) / (infect - recover) if infect > recover else inf
