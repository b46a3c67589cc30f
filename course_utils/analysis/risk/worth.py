"""Whether a measure saves more than it costs."""

from __future__ import annotations

from course_utils.analysis._asked import need_amount
from course_utils.analysis.risk.expected_loss import expected_loss, residual_loss
from course_utils.language import tr

__all__ = ["worth"]


def worth(probability: float, impact: float, effectiveness: float, cost: float) -> float:
    """Expected loss - residual loss - cost of the measure, in dollars a year.

    Above 0 the measure pays for itself in an average year; below 0 it costs more than it saves, which is no
    reason to drop it when people's safety or dignity is at stake: those are not in the dollars.

    >>> worth(0.25, 8_000, 0.5, 400)
    600.0

    Source: the kit's own, from the definition of residual risk.
    """
    need_amount(tr("Cost"), cost)
    before, after = expected_loss(probability, impact), residual_loss(probability, impact, effectiveness)
    return before - after - cost
