"""How far the audiences of three platforms are the same people."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts
from course_utils.cases.generator.organisation.panel import panel
from course_utils.cases.generator.year import Year


def overlap(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """People of the panel reached by each platform, by both of each pair, by all three."""
    people = panel(year, facts)
    rows = []
    for size in (1, 2, 3):
        for group in combinations(facts.main_platforms, size):
            reached = int(people[list(group)].all(axis=1).sum())
            rows.append(("+".join(group), size, len(people), reached))
    return pd.DataFrame(rows, columns=["platforms", "platform_count", "asked", "reached"])
