"""A series before and after a day on which something changed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["Break", "break_at", "find_break"]

LEAST = 3  # points on each side; fewer would call any outlier a break


@dataclass(frozen=True)
class Break:
    """at : label of the first point after; before, after : means; counts : points on each side;
    explained : share of the variance (0-1) that the two means explain.
    """

    at: object
    before: float
    after: float
    counts: tuple[int, int]
    explained: float

    @property
    def difference(self) -> float:
        """Mean after - mean before, in the unit of the series."""
        return self.after - self.before

    @property
    def ratio(self) -> float:
        """Mean after ÷ mean before; ``nan`` when the mean before is 0."""
        return self.after / self.before if self.before else float("nan")


def break_at(series: pd.Series, at: object) -> Break:
    """The means of a series before ``at`` and from ``at`` on.

    explained = 1 - (squares around the two means) ÷ (squares around one mean): 0 when the two sides are
    alike, 1 when each side is flat; ``nan`` for a series that never moves. It says that something changed,
    not what: a definition, a season and a crisis leave the same trace. Blanks are set aside.

    Raises Problem when the labels do not rise, or a side is empty.

    >>> found = break_at(pd.Series([2, 2, 4, 4]), 2)
    >>> found.before, found.after, found.ratio, found.explained
    (2.0, 4.0, 2.0, 1.0)
    """
    kept = _in_order(series)
    try:
        place = int(kept.index.searchsorted(at))
    except (TypeError, ValueError):
        place = 0
    if not 0 < place < len(kept):
        sentence = tr(
            "There is nothing to compare on one side of {at}. Choose a label inside the series.", at=at
        )
        raise Problem("empty-side", sentence, at=at)
    return _split(kept, place)


def find_break(series: pd.Series, least: int = LEAST) -> Break:
    """The split of a series into a before and an after that explains most of how it varies.

    Every split with at least ``least`` points on each side is tried; the first of equals stands. There is
    always a best split, even of noise or of a slow rise: look at ``explained``, and at the series.

    Raises Problem when the labels do not rise, or when the series has fewer than 2 × ``least`` points.

    >>> find_break(pd.Series([300, 310, 305, 600, 620, 610], index=list("abcdef"))).at
    'd'

    Source: least squares with two means, the simplest of change-point methods.
    """
    kept = _in_order(series)
    if least < 1 or len(kept) < 2 * least:
        sentence = tr(
            "I need at least {least} points on each side of a break, and this series has {points} in all.",
            least=max(least, 1),
            points=len(kept),
        )
        raise Problem("too-short", sentence, points=len(kept), least=least)
    values = kept.to_numpy(dtype=float)
    values = values - values.mean()
    places = np.arange(least, len(values) - least + 1)
    total = np.cumsum(values)[places - 1]
    # With the mean at 0, the sums of the two sides are opposite, and this is the square that a split explains.
    return _split(kept, int(places[np.argmax(total**2 / places + total**2 / (len(values) - places))]))


def _in_order(series: pd.Series) -> pd.Series:
    kept = pd.to_numeric(series, errors="coerce").dropna()
    if not (kept.index.is_monotonic_increasing and kept.index.is_unique):
        sentence = tr(
            "A before and an after need labels in order, each once. Sort the series first, with .sort_index()."
        )
        raise Problem("not-in-order", sentence)
    return kept


def _split(kept: pd.Series, place: int) -> Break:
    values = kept.to_numpy(dtype=float)
    first, second = values[:place], values[place:]
    around_one = float(((values - values.mean()) ** 2).sum())
    around_two = float(((first - first.mean()) ** 2).sum() + ((second - second.mean()) ** 2).sum())
    explained = max(0.0, 1 - around_two / around_one) if around_one > 0 else float("nan")
    counts = (len(first), len(second))
    return Break(kept.index[place], float(first.mean()), float(second.mean()), counts, explained)
