"""Whether statements that are meant to measure one thing go together."""

from __future__ import annotations

import pandas as pd

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["cronbach_alpha"]


def cronbach_alpha(answers: pd.DataFrame) -> float:
    """Cronbach's α of k statements: 1 when they rise and fall together, 0 when they have nothing in common.

    α = k ÷ (k - 1) · (1 - Σs²ᵢ ÷ s²ₜ), with s²ᵢ the variance of each statement and s²ₜ that of their sum.
    A value **below 0** means that some statements run against the others: nearly always one that should have
    been turned round (`recode`). Only people who answered all of them count. α grows with the number of
    statements, and says nothing of what they measure.

    Awkward cases: ``nan`` with fewer than two people, or when the sum is the same for everybody.

    Raises Problem with fewer than two statements.

    >>> round(cronbach_alpha(pd.DataFrame({"a": [1, 2, 4, 4], "b": [1, 4, 2, 4]})), 3)
    0.579

    Source: Cronbach (1951), "Coefficient alpha and the internal structure of tests".
    """
    count = answers.shape[1]
    if count < 2:
        sentence = tr("α compares statements with each other: give at least two columns.")
        raise Problem("too-few-statements", sentence, statements=count)
    complete = answers.apply(pd.to_numeric, errors="coerce").dropna().astype(float)
    spread = complete.sum(axis=1).var()
    if not spread > 0:
        return float("nan")
    return float(count / (count - 1) * (1 - complete.var().sum() / spread))
