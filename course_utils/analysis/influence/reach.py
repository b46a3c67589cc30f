"""How many people could see what an account posts."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.analysis.influence._scale import min_max

__all__ = ["reach"]


def reach(accounts: pd.DataFrame) -> pd.Series:
    """Reach: followers on a logarithmic scale, from 0 for the least followed account of the table to 1 for
    the most.

    reach = min-max of log₁₀(1 + followers). The logarithm, because audiences differ by factors: from 100 to
    1,000 followers is as large a step as from 10,000 to 100,000, and without it one star would press all the
    others to 0.

    It depends on who is compared: pass the accounts that are candidates. An account whose followers are
    unknown has ``nan``; when all are followed alike, all have 0.

    >>> table = pd.DataFrame({"account": ["ana", "bo", "cy"], "followers": [99_999, 999, 9]})
    >>> reach(table).to_dict()
    {'ana': 1.0, 'bo': 0.5, 'cy': 0.0}

    Source: the "reach" of the three R (reach, resonance, relevance), commonly attributed to Solis (Altimeter,
    2012); the scale is the kit's.
    """
    need_columns(accounts, ["account", "followers"])
    followers = pd.to_numeric(accounts["followers"], errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    values = pd.Series(
        np.log10(1 + followers), index=pd.Index(accounts["account"], name="account"), name="reach"
    )
    return min_max(values)
