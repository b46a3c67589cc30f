"""The share of each public that follows the organisation on each kind of platform."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts
from course_utils.cases.generator.organisation.panel import panel
from course_utils.cases.generator.people import PLATFORMS
from course_utils.cases.generator.year import Year


def audience(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per public and kind of platform, counted in the panel."""
    rows = []
    for public, people in panel(year, facts).groupby("public", sort=False):
        for platform in PLATFORMS:
            reached = int(people[platform].sum())
            rows.append(
                {
                    "public": public,
                    "platform": platform,
                    "asked": len(people),
                    "online": int(people["online"].sum()),
                    "reached": reached,
                    "share": round(reached / len(people), 3),
                }
            )
    return pd.DataFrame(rows)
