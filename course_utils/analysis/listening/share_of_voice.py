"""How much of the talk of a field is about each organisation."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from course_utils.analysis._asked import need_amount, need_choice
from course_utils.analysis.listening._counts import divided

__all__ = ["share_of_voice", "shares_of_voice"]


def shares_of_voice(mentions: Mapping[str, float] | pd.Series) -> pd.Series:
    """Mentions of each organisation ÷ mentions of all those compared (0-1), in the order given.

    Parameters
    ----------
    mentions : organisation → mentions, such as ``table["about"].value_counts()``.

    The shares add up to 1, and depend on who is compared: leave a competitor out and every share grows. All
    are ``nan`` when nobody is mentioned. Raises Problem for a count below 0.

    >>> shares_of_voice({"ours": 342, "theirs": 858}).round(3).to_dict()
    {'ours': 0.285, 'theirs': 0.715}

    Source: share of voice as listening tools define it; quantity, not quality.
    """
    counts = {str(name): count for name, count in dict(mentions).items()}
    for name, count in counts.items():
        need_amount(str(name), count)
    total = sum(counts.values())
    shares = {name: divided(count, total) for name, count in counts.items()}
    return pd.Series(shares, dtype=float, name="share_of_voice")


def share_of_voice(mentions: Mapping[str, float] | pd.Series, own: str) -> float:
    """Own mentions ÷ (own + competitors' mentions), 0-1. See `shares_of_voice`.

    Raises Problem when ``own`` is not among the organisations, with the nearest name.

    >>> share_of_voice({"ours": 342, "rival": 600, "other": 258}, "ours")
    0.285
    """
    shares = shares_of_voice(mentions)
    return float(shares[need_choice(own, list(shares.index))])
