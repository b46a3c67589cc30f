"""Three scenarios with figures that can be checked by hand: what lesson 08 compares."""

from __future__ import annotations

import pandas as pd


def scenario_table() -> pd.DataFrame:
    """Nothing costs 2,000; listening 1,600, or 1,300 to 1,900; the pilot 1,000, or 500 to 2,100."""
    rows = {
        "nothing": (0, 2000, 0, 0, -2000, -2000, -2000, 0),
        "listening": (500, 2000, 900, 0, -1900, -1600, -1300, 400),
        "pilot": (900, 1500, 900, 500, -2100, -1000, -500, 1000),
    }
    columns = ["cost", "loss", "avoided", "gained", "net_low", "net", "net_high", "better_by"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).astype(float).rename_axis("scenario")
