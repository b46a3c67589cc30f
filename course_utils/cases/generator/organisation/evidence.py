"""The evidence list: claims whose figures come from the case's own tables, each with its limit."""

from __future__ import annotations

import pandas as pd
from babel.numbers import format_decimal

from course_utils.cases.generator.organisation.facts import Claim, Facts, load_common
from course_utils.cases.generator.organisation.figures import FIGURES, measure
from course_utils.cases.generator.year import Year
from course_utils.language import BABEL_LOCALES


def evidence(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per claim, in the case's order."""
    bank = load_common().claims
    rows = []
    for number, name in enumerate(facts.evidence, start=1):
        claim = bank[name]
        values = {gap: measure(gap, tables) for gap in claim.measures}
        rows.append(
            {
                "evidence": f"E{number:02d}",
                "claim_fr": _said(claim, "fr", values),
                "claim_en": _said(claim, "en", values),
                "source": claim.source,
                "year": year.world.last_day.year,
                "strength": claim.strength,
                "limit_fr": claim.limit["fr"],
                "limit_en": claim.limit["en"],
                "table": claim.table,
                "figure": claim.measures[0],
                "value": values[claim.measures[0]],
            }
        )
    return pd.DataFrame(rows)


def _said(claim: Claim, language: str, values: dict[str, float]) -> str:
    shown = {}
    for name, value in values.items():
        digits = FIGURES[name].digits
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        shown[name] = format_decimal(value, format=pattern, locale=BABEL_LOCALES[language])
    return getattr(claim, language).format(**shown)
