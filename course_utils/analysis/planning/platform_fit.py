"""Which platform suits best, once each criterion has been given its weight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from course_utils.analysis.planning._scores import CLOSE, read_scores

__all__ = ["PlatformFit", "platform_fit"]


@dataclass(frozen=True)
class PlatformFit:
    """What `platform_fit` found.

    table: a row for each platform, the best first; a column for each criterion (what it brings to the fit), then
        fit (their sum) and place (equal fits share the better one)
    winners: the platforms in first place, in the order of the scores; more than one is a tie
    lead: fit of the first - fit of the best of the others (0 in a tie; ``nan`` with one platform)
    """

    table: pd.DataFrame
    winners: tuple[str, ...]
    lead: float

    @property
    def tie(self) -> bool:
        """Whether several platforms share the first place: the weights do not decide, people must."""
        return len(self.winners) > 1


def platform_fit(scores: pd.DataFrame, weights: Mapping[str, float]) -> PlatformFit:
    """Scores × weights, added up: how well each platform fits, and which criterion the fit comes from.

    The idea: a choice argued criterion by criterion can be discussed; "everybody is there" can not.
    fit = Σ weight × score ÷ Σ weight, on the scale of the scores, whatever the weights add up to. What one
    criterion brings is its own term, weight × score ÷ Σ weight.

    Parameters
    ----------
    scores : a row for each platform, a column for each criterion, all on one scale where more is better (turn
        a cost around first: few hours, many points). Criteria without a weight are left out.
    weights : importance of each criterion, 0 or more.

    A sum lets a good score make up for a bad one: a platform without the public can win on cost. Strike out
    first what cannot be accepted. Two platforms with the same score on a criterion are not told apart by it,
    however heavy it is.

    Raises Problem for an unknown criterion, a score that is not a number, a weight below 0, or weights that are
    all 0.

    >>> scores = pd.DataFrame({"public": [5, 2], "hours": [1, 4]}, index=["page", "forum"])
    >>> found = platform_fit(scores, {"public": 3, "hours": 1})
    >>> found.winners, found.lead
    (('page',), 1.5)
    >>> found.table.loc["page"].tolist()
    [3.75, 0.25, 4.0, 1.0]
    >>> platform_fit(scores, {"public": 1, "hours": 1}).winners
    ('page', 'forum')

    Source: the weighted sum of decision analysis (simple additive weighting).
    """
    kept, heavy = read_scores(scores, weights)
    table = kept * (heavy / heavy.sum())
    fit = table.sum(axis=1)
    scale = float(kept.abs().to_numpy().max()) or 1.0
    rounded = (fit / (scale * CLOSE)).round()  # so that a tie stays a tie in spite of the last decimals
    table = table.assign(fit=fit, place=rounded.rank(ascending=False, method="min").astype(int))
    winners = tuple(table.index[table["place"] == 1])
    others = fit.drop(winners[0])
    lead = 0.0 if len(winners) > 1 else float(fit[winners[0]] - others.max())
    return PlatformFit(table.sort_values("place", kind="stable"), winners, lead)
