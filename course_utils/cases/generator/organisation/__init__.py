"""The side of the organisation."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.year import Year


def organisation_tables(year: Year) -> dict[str, pd.DataFrame]:
    """Every table of this side of the case, by name."""
    return {}
