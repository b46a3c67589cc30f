"""Days that come in as dates or as words, read in one way."""

from __future__ import annotations

from collections.abc import Iterable
from numbers import Number

import pandas as pd

from course_utils.language import tr
from course_utils.problem import Problem


def need_days(written: Iterable[object]) -> pd.DatetimeIndex:
    """Each of them as the beginning of its day; raise Problem, with the first that is no date, otherwise."""
    return pd.DatetimeIndex([_day(word) for word in written])


def _day(word: object) -> pd.Timestamp:
    # A bare number would be read as nanoseconds since 1970.
    found = pd.NaT if isinstance(word, Number) else pd.to_datetime(word, errors="coerce", format="ISO8601")
    if not isinstance(found, pd.Timestamp):
        sentence = tr("“{word}” is not a date. Write it like 2027-01-18.", word=word)
        raise Problem("bad-date", sentence, word=word)
    return found.normalize()
