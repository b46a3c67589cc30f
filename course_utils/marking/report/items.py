"""Item analysis: how hard each question was, and whether it tells strong work from weak."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

Marks = Mapping[str, float | None]
FEWEST = 3  # hand-ins below which a correlation is not even computed


@dataclass(frozen=True)
class Item:
    """One question across the class; ``difficulty`` and ``discrimination`` are None where they say nothing yet."""

    question: str
    points: float
    marked: int
    full: int
    none: int
    difficulty: float | None
    discrimination: float | None


def analyse(points: Mapping[str, float], rows: Sequence[Marks]) -> list[Item]:
    """The analysis of every question, in the order of ``points``.

    Difficulty is the share of the points that were obtained: near 1 for an easy question. Discrimination is the
    corrected item-total correlation (Pearson, between a question and the total of the others; without the correction
    a question would correlate with itself). A question that a person has still to mark counts in no total.

    Source of both: Crocker and Algina (1986), Introduction to Classical and Modern Test Theory, chapter 14.

    >>> [item] = analyse({"q1": 2.0}, [{"q1": 2.0}, {"q1": 1.0}])
    >>> item.difficulty, item.full, item.discrimination
    (0.75, 1, None)
    """
    complete = [name for name in points if rows and all(row.get(name) is not None for row in rows)]
    return [
        _item(name, points[name], rows, [other for other in complete if other != name]) for name in points
    ]


def _item(name: str, points: float, rows: Sequence[Marks], others: Sequence[str]) -> Item:
    told = [(row[name], sum(row[other] for other in others)) for row in rows if row.get(name) is not None]
    marks = np.array([mark for mark, _ in told], dtype=float)
    rests = np.array([rest for _, rest in told], dtype=float)
    return Item(
        name,
        points,
        len(marks),
        full=int((marks >= points).sum()),
        none=int((marks <= 0).sum()),
        difficulty=float(marks.mean() / points) if len(marks) and points else None,
        discrimination=_correlation(marks, rests) if others else None,
    )


def _correlation(first: np.ndarray, second: np.ndarray) -> float | None:
    """Pearson's r; None where one of the two does not vary, or where there is too little to go by."""
    if len(first) < FEWEST or np.ptp(first) == 0 or np.ptp(second) == 0:
        return None
    return float(np.corrcoef(first, second)[0, 1])
