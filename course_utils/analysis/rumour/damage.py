"""What a rumour may cost, with an invented price in sight."""

from __future__ import annotations

from course_utils.analysis._asked import need_share
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["cost_of_silence", "expected_damage"]


def expected_damage(salience: float, believers: float, unit_cost: float) -> float:
    """salience × believers × unit cost, in dollars.

    Parameters
    ----------
    salience : chance (0-1) that the rumour becomes a subject at all.
    believers : people who believe it at the end. A simulated share × the people concerned; accounts are not
        people.
    unit_cost : dollars for one believer. Nobody has measured it: say that it is invented, and try others.

    Raises Problem for a chance outside of 0-1, or a number below 0.

    >>> expected_damage(0.3, 1_000, 5)
    1500.0

    Source: the kit's own; the cost of what did not happen can only be supposed.
    """
    need_share("salience", salience)
    if not (0 <= believers < float("inf") and 0 <= unit_cost < float("inf")):
        sentence = tr("Believers and the cost of each are numbers of 0 or more.")
        raise Problem("bad-damage", sentence, believers=believers, unit_cost=unit_cost)
    return float(salience * believers * unit_cost)


def cost_of_silence(
    salience: float, believers_without: float, believers_with: float, unit_cost: float
) -> float:
    """Expected damage without a reply - expected damage with it, in dollars: the most that a reply is worth.

    Compare it with what it costs to be able to reply in time. Below 0 when the reply makes more believers
    than it wins back.

    >>> cost_of_silence(0.3, 1_000, 400, 5)
    900.0
    """
    without = expected_damage(salience, believers_without, unit_cost)
    return without - expected_damage(salience, believers_with, unit_cost)
