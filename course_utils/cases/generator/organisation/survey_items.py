"""The statements of the employee survey, in the order of the questionnaire."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts, load_common
from course_utils.cases.generator.year import Year


def survey_items(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per statement. The same with every seed."""
    bank = load_common().statements
    rows = []
    for number, name in enumerate(facts.survey.items, start=1):
        statement = bank[name]
        rows.append(
            {
                "item": f"q{number:02d}",
                "dimension": statement.dimension,
                "reversed": statement.reversed,
                "most": facts.survey.points,
                "text_fr": statement.fr,
                "text_en": statement.en,
            }
        )
    return pd.DataFrame(rows)
