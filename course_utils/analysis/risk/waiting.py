"""How long messages wait when a few people answer them: the queue M/M/c."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, inf

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["Waiting", "waiting"]


@dataclass(frozen=True)
class Waiting:
    """use : share of the staff's time taken (above 1: overflow); chance : chance of having to wait (0-1);
    mean : mean wait in minutes before somebody starts; ``drain`` : how fast waits fade, per minute.
    """

    use: float
    chance: float
    mean: float
    drain: float

    def within(self, minutes: float) -> float:
        """Share of messages (0-1) that somebody starts to answer within ``minutes``."""
        return 0.0 if self.use >= 1 else 1 - self.chance * exp(-self.drain * minutes)


def waiting(arrivals: float, minutes: float, staff: int) -> Waiting:
    """The wait for ``arrivals`` messages an hour, ``minutes`` each, with ``staff`` people (Erlang C).

    Load a = arrivals × minutes ÷ 60; B follows from B₀ = 1, Bₖ = aBₖ₋₁ ÷ (k + aBₖ₋₁); chance of waiting
    C = B ÷ (1 - ρ(1 - B)) with ρ = a ÷ staff; mean wait = C × minutes ÷ (staff - a). A toy model: arrivals
    by chance at a steady pace, nobody gives up. At ρ ≥ 1 the queue grows without end: chance 1, mean ``inf``.

    >>> round(waiting(60, 5, 6).chance, 3)
    0.588

    Source: Erlang (1917), work on delays in telephone exchanges.
    """
    if not (arrivals >= 0 and minutes > 0 and staff >= 1 and staff == int(staff)):
        sentence = tr(
            "A queue needs arrivals of 0 or more, minutes above 0, and a whole number of people from 1."
        )
        raise Problem("bad-queue", sentence, arrivals=arrivals, minutes=minutes, staff=staff)
    load, blocked = arrivals * minutes / 60, 1.0
    if load >= staff:
        return Waiting(load / staff, 1.0, inf, 0.0)
    for people in range(1, int(staff) + 1):
        blocked = load * blocked / (people + load * blocked)
    chance = blocked / (1 - load / staff * (1 - blocked))
    return Waiting(load / staff, chance, chance * minutes / (staff - load), (staff - load) / minutes)
