"""What a query brings back, against what it should."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["Retrieval", "f1", "precision", "recall", "retrieval"]

Flags = Sequence[bool] | pd.Series


@dataclass(frozen=True)
class Retrieval:
    """Mentions, in numbers: found by the query, relevant according to the labels, and both.

    precision = both ÷ found; recall = both ÷ relevant; f1 = 2 × both ÷ (found + relevant). Each is ``nan``
    when it would divide by 0: a query that finds nothing has no precision.
    """

    found: int
    relevant: int
    both: int
    total: int

    @property
    def precision(self) -> float:
        """Share of what was found that is relevant (0-1)."""
        return self.both / self.found if self.found else float("nan")

    @property
    def recall(self) -> float:
        """Share of what is relevant that was found (0-1)."""
        return self.both / self.relevant if self.relevant else float("nan")

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall (0-1)."""
        either = self.found + self.relevant
        return 2 * self.both / either if either else float("nan")


def retrieval(found: Flags, relevant: Flags) -> Retrieval:
    """Count what a query found among labelled mentions.

    Parameters
    ----------
    found : True where the query found the mention, as `matches` answers.
    relevant : True where a person labelled it relevant, in the same order; two Series with the same labels
        are matched by label.

    Raises Problem when the two differ in length, or hold something else than True and False (blanks
    included: label every mention first).

    >>> counted = retrieval([True, True, False, False], [True, False, True, False])
    >>> counted.precision, counted.recall, counted.f1
    (0.5, 0.5, 0.5)

    Source: van Rijsbergen (1979), "Information Retrieval", for the three measures.
    """
    if len(found) != len(relevant):
        sentence = tr(
            "The query and the labels are not about the same mentions: {found} and {relevant}. Use the same table for both.",
            found=len(found),
            relevant=len(relevant),
        )
        raise Problem("not-aligned", sentence, found=len(found), relevant=len(relevant))
    if (
        isinstance(found, pd.Series)
        and isinstance(relevant, pd.Series)
        and set(found.index) == set(relevant.index)
    ):
        relevant = relevant if found.index.equals(relevant.index) else relevant.reindex(found.index)
    yes, right = _flags(found), _flags(relevant)
    return Retrieval(int(yes.sum()), int(right.sum()), int((yes & right).sum()), len(yes))


def precision(found: Flags, relevant: Flags) -> float:
    """Share of what the query found that is relevant (0-1): low when a homonym comes in. See `retrieval`.

    >>> precision([True, True], [True, False])
    0.5
    """
    return retrieval(found, relevant).precision


def recall(found: Flags, relevant: Flags) -> float:
    """Share of what is relevant that the query found (0-1): low when people use other words. See `retrieval`.

    >>> recall([True, False], [True, True])
    0.5
    """
    return retrieval(found, relevant).recall


def f1(found: Flags, relevant: Flags) -> float:
    """Harmonic mean of precision and recall (0-1): high only when both are. See `retrieval`.

    >>> round(f1([True, True], [True, False]), 3)
    0.667
    """
    return retrieval(found, relevant).f1


def _flags(values: Flags) -> np.ndarray:
    kept = pd.Series(list(values), dtype=object)
    if not kept.map(lambda value: isinstance(value, (bool, np.bool_))).all():
        sentence = tr(
            "Each mention needs True or False, and some have something else. Compare the labels with ==, as in labels == 'relevant'."
        )
        raise Problem("not-yes-or-no", sentence)
    return kept.to_numpy(dtype=bool)
