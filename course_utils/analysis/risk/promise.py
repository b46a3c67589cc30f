"""What one may promise about answers: the share answered in time, and the time that most replies keep."""

from __future__ import annotations

from math import ceil, inf

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_amount, need_share
from course_utils.analysis.audience.response_time import reply_hours
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["answer_hours", "honest_promise", "kept"]


def answer_hours(inbox: pd.DataFrame) -> pd.Series:
    """Hours from receipt to first reply, for the messages that call for one; ``inf`` without a reply.

    A median over answered messages alone flatters: what nobody answered is the longest wait of all.

    >>> times = pd.to_datetime(["2026-01-05 10:00", "2026-01-05 11:00"])
    >>> inbox = pd.DataFrame({"message": ["m1", "m2"], "received": times, "needs_reply": True,
    ...     "first_reply": pd.to_datetime(["2026-01-05 12:00", None])})
    >>> answer_hours(inbox).tolist()
    [2.0, inf]
    """
    return reply_hours(inbox.set_index("message")).fillna(inf)


def kept(hours: pd.Series, target: float) -> float:
    """Share of messages (0-1) answered within ``target`` hours; ``nan`` when there is none.

    hours : from receipt to reply, ``inf`` for a message without a reply.

    >>> kept(pd.Series([1, 5, float("inf")]), 5)
    0.6666666666666666
    """
    need_amount(tr("Target"), target)
    return float((_waits(hours) <= target).mean()) if len(hours) else float("nan")


def honest_promise(hours: pd.Series, share: float = 0.9) -> float:
    """The smallest whole number of hours within which at least ``share`` of the messages are answered.

    ``inf`` when too many are never answered: no promise can be kept then, whatever it says.
    Raises Problem when there is no message, or for a share outside of 0-1.

    >>> honest_promise(pd.Series([1.0, 2.0, 2.5, 30.0]), share=0.75)
    3.0

    Source: the kit's own; a percentile of the waits, in the order of nearest rank.
    """
    need_share(tr("Share"), share)
    waits = np.sort(_waits(hours))
    if not len(waits):
        raise Problem("no-message", tr("Without messages there is no wait to promise."))
    # Rounding first: 0.9 × 10 is a hair above 9 for a computer, and would ask for the tenth message.
    last = max(ceil(round(share * len(waits), 9)), 1) - 1
    return float(ceil(waits[last])) if np.isfinite(waits[last]) else inf


def _waits(hours: pd.Series) -> np.ndarray:
    return hours.astype(float).fillna(inf).to_numpy()
