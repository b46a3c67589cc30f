"""What a risk costs in an average year, before and after a measure is taken against it."""

from __future__ import annotations

from course_utils.analysis._asked import need_amount, need_share
from course_utils.language import tr

__all__ = ["expected_loss", "residual_loss"]


def expected_loss(probability: float, impact: float) -> float:
    """probability × impact, in dollars a year.

    Parameters
    ----------
    probability : chance (0-1) that it happens within the year.
    impact : dollars that it costs when it happens.

    Most years cost nothing and one costs it all: the product ranks risks, it does not predict a bill.
    Raises Problem for a chance outside of 0-1 or an impact below 0.

    >>> expected_loss(0.25, 8_000)
    2000.0

    Source: the usual product of likelihood and consequence, in dollars instead of points.
    """
    need_share(tr("Probability"), probability)
    need_amount(tr("Impact"), impact)
    return float(probability * impact)


def residual_loss(probability: float, impact: float, effectiveness: float) -> float:
    """probability × (1 - effectiveness) × impact: what is left, in dollars a year, once the measure works.

    ``effectiveness`` is the share (0-1) of the risk that the measure removes: 0 leaves the expected loss as
    it was, 1 leaves nothing. Raises Problem for a share outside of 0-1 or an impact below 0.

    >>> residual_loss(0.25, 8_000, 0.5)
    1000.0
    """
    need_share(tr("Effectiveness"), effectiveness)
    return (1 - effectiveness) * expected_loss(probability, impact)
