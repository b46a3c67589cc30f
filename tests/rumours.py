"""A rumour of thirty hours that can be counted by hand: two messages an hour, a statement at hours 10 and 20."""

from __future__ import annotations

import pandas as pd

HOURS = 30


def rumour_table() -> pd.DataFrame:
    """The table of a case, with its busiest hour at 4."""
    table = pd.DataFrame({"hour": range(HOURS), "posts": 2, "shares": 1, "corrections": 0, "answers": 0})
    table["time"] = pd.Timestamp("2026-01-13") + pd.to_timedelta(table["hour"], unit="h")
    table.loc[4, "posts"] = 12
    table.loc[[6, 12], "corrections"] = 1
    table["official_replies"] = table["hour"].isin([10, 20]).astype(int)
    table["reached"], table["believers"] = 10 * (table["hour"] + 1), 4 * table["hour"]
    return table
