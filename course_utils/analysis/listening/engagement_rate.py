"""Three rates of engagement, each named after what it divides by."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_amount, need_choice
from course_utils.analysis.listening._counts import divided
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["DENOMINATORS", "engagement_rate", "engagement_rates"]

DENOMINATORS = ("followers", "reach", "impressions")


def engagement_rate(interactions: float, by: str, count: float) -> float:
    """Interactions ÷ ``count`` of what ``by`` names: "followers", "reach" or "impressions".

    * by followers: of those who could have been shown it; a low rate may be the platform's doing.
    * by reach: of the people who were shown it, each counted once.
    * by impressions: of the times it was shown, repeats included; never above the rate by reach.

    Above 1 when people act more than once. ``nan`` when ``count`` is 0. Two rates with different denominators
    must not be compared. Raises Problem for another denominator or a count below 0.

    >>> engagement_rate(240, "reach", 6_000)
    0.04
    """
    need_choice(by, DENOMINATORS)
    need_amount("interactions", interactions)
    need_amount(by, count)
    return divided(interactions, count)


def engagement_rates(
    interactions: float,
    *,
    followers: float | None = None,
    reach: float | None = None,
    impressions: float | None = None,
) -> pd.DataFrame:
    """The rates that the figures at hand allow: a row for each denominator, with count and rate.

    Raises Problem when no denominator is given, or when a count is below 0.

    >>> engagement_rates(240, followers=12_000, reach=6_000, impressions=9_600)["rate"].to_dict()
    {'followers': 0.02, 'reach': 0.04, 'impressions': 0.025}
    """
    given = {"followers": followers, "reach": reach, "impressions": impressions}
    counts = {by: count for by, count in given.items() if count is not None}
    if not counts:
        sentence = tr("A rate needs something to divide by. Give followers, reach or impressions.")
        raise Problem("no-denominator", sentence)
    rates = {by: engagement_rate(interactions, by, count) for by, count in counts.items()}
    table = pd.DataFrame({"count": counts, "rate": rates}, index=list(counts))
    return table.rename_axis(index="denominator")
