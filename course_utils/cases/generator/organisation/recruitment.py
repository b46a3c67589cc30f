"""Where candidates come from, month by month: a source may bring many of them and hire few."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts
from course_utils.cases.generator.year import Year


def recruitment(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per month and source."""
    rng = year.chance("recruitment")
    months = pd.date_range(year.world.first_day.replace(day=1), year.world.last_day, freq="MS")
    rows = []
    for month in months:
        for source in facts.recruitment:
            open_now = month.month in source.months
            applications = int(rng.poisson(source.applications)) if open_now else 0
            interviews = int(rng.binomial(applications, source.seen))
            rows.append(
                {
                    "month": month.date(),
                    "source": source.source,
                    "applications": applications,
                    "interviews": interviews,
                    "hired": int(rng.binomial(interviews, source.taken)),
                    "cost": int(round(source.cost * rng.uniform(0.9, 1.1), -1)) if open_now else 0,
                }
            )
    return pd.DataFrame(rows)
