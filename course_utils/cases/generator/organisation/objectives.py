"""The chain from the mission to the indicators, with the gaps that such chains have."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts, Objective
from course_utils.cases.generator.organisation.figures import measure
from course_utils.cases.generator.year import Year


def objectives(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per objective; a baseline is what the case's own tables say today."""
    table = pd.DataFrame([_row(objective, tables) for objective in facts.objectives])
    return table.astype({"baseline": "float64", "target": "float64"})


def _row(objective: Objective, tables: dict[str, pd.DataFrame]) -> dict:
    baseline = measure(objective.measure, tables) if objective.measure else objective.baseline
    target = objective.target
    if objective.factor is not None and baseline is not None:
        target = round(baseline * objective.factor, 1 if baseline < 20 else 0)
    return {
        "objective": objective.objective,
        "parent": objective.parent or None,
        "level": objective.level,
        "text_fr": objective.fr,
        "text_en": objective.en,
        "baseline": baseline,
        "target": target,
        "unit_fr": objective.unit["fr"],
        "unit_en": objective.unit["en"],
        "public": objective.public or None,
        "due": objective.due,
    }
