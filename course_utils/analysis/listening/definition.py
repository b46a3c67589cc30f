"""A metric counted again, with one definition throughout."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["as_defined"]


def as_defined(metrics: pd.DataFrame, definition: str) -> pd.Series:
    """The metric that a definition such as "likes+shares" gives, for every row.

    A tool that starts to count comments makes its engagement jump; counting all rows with one definition
    shows whether people changed, or the arithmetic did.

    Raises Problem for a column that the table does not have, or an empty definition.

    >>> as_defined(pd.DataFrame({"likes": [1, 2], "shares": [3, 4]}), "likes+shares").tolist()
    [4, 6]
    """
    parts = [part.strip() for part in definition.split("+")]
    if not all(parts):
        sentence = tr("A definition names columns with + between them, such as likes+shares.")
        raise Problem("bad-definition", sentence, definition=definition)
    need_columns(metrics, parts)
    return metrics[parts].sum(axis=1).rename(definition)
