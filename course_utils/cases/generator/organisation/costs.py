"""What each option costs once the hours are counted."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts
from course_utils.cases.generator.year import Year


def costs(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per item: its price varies a little with the seed, hours to the nearest half."""
    rng = year.chance("costs")
    rows = []
    for number, cost in enumerate(facts.costs, start=1):
        rows.append(
            {
                "cost": f"K{number:02d}",
                "option": cost.option,
                "name_fr": cost.fr,
                "name_en": cost.en,
                "recurrence": "one-off" if cost.once else "yearly",
                "times": cost.times,
                "amount": int(round(cost.amount * rng.uniform(0.95, 1.05), -1)),
                "hours": round(2 * cost.hours * rng.uniform(0.95, 1.05)) / 2,
                "rate": cost.rate,
            }
        )
    return pd.DataFrame(rows)
