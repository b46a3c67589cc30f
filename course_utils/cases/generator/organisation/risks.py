"""The risk register, with both sides in it."""

from __future__ import annotations

from bisect import bisect_right

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts, Risk
from course_utils.cases.generator.year import Year

LIKELY = (0.08, 0.16, 0.32, 0.64)  # from here on the next step of the scale begins
SEVERE = (5_000, 15_000, 45_000, 135_000)  # dollars


def risks(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per risk, in the order in which people thought of them."""
    rng = year.chance("risks")
    rows = []
    for number, risk in enumerate(facts.risks, start=1):
        probability = round(float(risk.probability * rng.uniform(0.93, 1.07)), 2)
        impact = int(round(risk.impact * rng.uniform(0.95, 1.05) / 500)) * 500
        rows.append(
            {
                "risk": f"R{number:02d}",
                "side": risk.side,
                **_words(risk, "text"),
                **_words(risk, "cause"),
                "probability": probability,
                "impact": impact,
                "likelihood": 1 + bisect_right(LIKELY, probability),
                "severity": 1 + bisect_right(SEVERE, impact),
                **_words(risk, "mitigation"),
                "mitigation_cost": risk.mitigation_cost,
                "effectiveness": risk.effectiveness,
                "residual": round(probability * (1 - risk.effectiveness), 3),
                **_words(risk, "owner"),
            }
        )
    return pd.DataFrame(rows)


def _words(risk: Risk, what: str) -> dict[str, str]:
    return {f"{what}_{language}": getattr(risk, what)[language] for language in ("fr", "en")}
