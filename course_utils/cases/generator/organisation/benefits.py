"""What each option should bring in: a cautious, an expected and a favourable figure."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts
from course_utils.cases.generator.year import Year

STEP = {"dollars": 50, "people": 10}  # nobody estimates to the dollar


def benefits(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per benefit; low < expected < high."""
    rng = year.chance("benefits")
    rows = []
    for number, benefit in enumerate(facts.benefits, start=1):
        unit = "people" if benefit.nature == "engaged" else "dollars"
        expected = benefit.expected * rng.uniform(0.96, 1.04)
        below, above = benefit.spread
        figures = {"low": expected * (1 - below), "expected": expected, "high": expected * (1 + above)}
        rows.append(
            {
                "benefit": f"B{number:02d}",
                "option": benefit.option,
                "nature": benefit.nature,
                "name_fr": benefit.fr,
                "name_en": benefit.en,
                "unit": unit,
                **{name: STEP[unit] * round(value / STEP[unit]) for name, value in figures.items()},
            }
        )
    return pd.DataFrame(rows)
