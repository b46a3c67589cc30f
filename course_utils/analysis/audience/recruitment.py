"""What each source of candidates brings: not only how many apply, but how many are hired, and at what price."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.analysis.audience.cost_per_person import cost_per_person
from course_utils.analysis.proportion import wilson

__all__ = ["recruitment_yields"]


def recruitment_yields(recruitment: pd.DataFrame) -> pd.DataFrame:
    """Applications, hires and prices of each source over all months of the table.

    hire_rate = hired ÷ applications: of a hundred who apply, how many are taken. Its interval (Wilson, 95 %)
    is wide, because hires are few. A source may come first by applications and last by hires: say which.

    Returns
    -------
    A row for each source, most applications first: applications, interviews, hired, cost (dollars),
    share_of_applications, share_of_hires (0-1, of all sources), hire_rate with low and high, cost_per_application,
    cost_per_hire (dollars, working hours left out; ``nan`` without a hire).

    >>> table = pd.DataFrame({"source": ["social", "referral"], "applications": [40, 10], "interviews": [8, 6],
    ...                       "hired": [2, 4], "cost": [300, 100]})
    >>> recruitment_yields(table)[["share_of_applications", "hire_rate", "cost_per_hire"]].values.tolist()
    [[0.8, 0.05, 150.0], [0.2, 0.4, 25.0]]
    """
    counts = ["applications", "interviews", "hired", "cost"]
    need_columns(recruitment, ["source", *counts])
    table = (
        recruitment.groupby("source")[counts]
        .sum()
        .sort_values("applications", ascending=False, kind="stable")
    )
    totals = table.sum()
    table["share_of_applications"] = table["applications"] / totals["applications"]
    table["share_of_hires"] = table["hired"] / totals["hired"]
    table["hire_rate"] = table["hired"] / table["applications"]
    ends = [wilson(hired, asked) for hired, asked in zip(table["hired"], table["applications"], strict=True)]
    table["low"], table["high"] = [low for low, _ in ends], [high for _, high in ends]
    for name, column in {"cost_per_application": "applications", "cost_per_hire": "hired"}.items():
        table[name] = [cost_per_person(cost, n) for cost, n in zip(table["cost"], table[column], strict=True)]
    return table
