"""A share of the messages that somebody coded yes or no."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.analysis.conversation._forest import Forest, as_forest
from course_utils.language import tr
from course_utils.problem import Problem


def share_coded(posts: pd.DataFrame | Forest, column: str, name: str) -> pd.Series:
    """Messages coded True ÷ messages coded, for each thread; blanks are set aside, ``nan`` when all are."""
    forest = as_forest(posts)
    need_columns(forest.messages, [column])
    codes = forest.messages[column]
    coded = codes.notna().to_numpy()
    if not codes[coded].isin([True, False]).all():
        sentence = tr(
            "The column “{column}” needs True or False for each message that was coded, and nothing for the others.",
            column=column,
        )
        raise Problem("not-yes-or-no", sentence, column=column)
    yes = forest.count(np.flatnonzero(coded & (codes == True).to_numpy(dtype=bool)))  # noqa: E712
    all_coded = forest.count(np.flatnonzero(coded))
    share = np.divide(yes, all_coded, out=np.full(len(yes), np.nan), where=all_coded > 0)
    return forest.series(share, name)
