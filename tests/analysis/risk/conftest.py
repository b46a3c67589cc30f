"""A register, a few comments and a week of the desk that can be checked by hand."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import strategies as st

SHARE, AMOUNT = st.floats(0, 1), st.floats(0, 1e6)
COLUMNS = [
    "risk",
    "side",
    "probability",
    "impact",
    "likelihood",
    "severity",
    "effectiveness",
    "mitigation_cost",
]


@pytest.fixture
def risks() -> pd.DataFrame:
    """R1 integrating 500 a year, R2 abstaining 2,000, R3 abstaining 100."""
    rows = [
        ("R1", "integrating", 0.5, 1000, 4, 1, 0.2, 30),
        ("R2", "abstaining", 0.5, 4000, 4, 1, 0.5, 100),
        ("R3", "abstaining", 0.1, 1000, 2, 1, 0.0, 10),
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


@pytest.fixture
def week() -> pd.DataFrame:
    """One person from 9 to 12 and from 13 to 16 on weekdays."""
    rows = [
        (day, start, end, 1)
        for day in ("monday", "tuesday", "wednesday", "thursday", "friday")
        for start, end in ((9, 12), (13, 16))
    ]
    table = pd.DataFrame(rows, columns=["weekday", "start", "end", "people"])
    return table.assign(hours=(table["end"] - table["start"]) * table["people"])


@pytest.fixture
def messages() -> pd.DataFrame:
    """Monday 5 January 2026 at 11:30, the same day at 11:40, Saturday noon; an hour of work each."""
    times = pd.to_datetime(["2026-01-05 11:30", "2026-01-05 11:40", "2026-01-10 12:00"])
    return pd.DataFrame({"message": ["m1", "m2", "m3"], "received": times, "minutes": 60})
