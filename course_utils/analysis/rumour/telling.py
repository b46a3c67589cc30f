"""What many runs of a model of telling gave."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

__all__ = ["Telling"]


@dataclass(frozen=True, eq=False)
class Telling:
    """never_heard : share of the accounts that never heard the rumour, in each run; model, size : what was run.

    >>> result = Telling("maki_thompson", 10, np.array([0.1, 0.3]))
    >>> round(result.mean, 3), round(result.error, 3)
    (0.2, 0.1)
    """

    model: str
    size: int
    never_heard: np.ndarray

    @property
    def runs(self) -> int:
        """Number of runs."""
        return len(self.never_heard)

    @property
    def mean(self) -> float:
        """Mean share that never heard (0-1)."""
        return float(self.never_heard.mean())

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest share of all runs."""
        return float(self.never_heard.min()), float(self.never_heard.max())

    @property
    def interval(self) -> tuple[float, float]:
        """The shares between which nine runs in ten fall."""
        low, high = np.quantile(self.never_heard, [0.05, 0.95])
        return float(low), float(high)

    @property
    def error(self) -> float:
        """Standard error of the mean: how much another set of as many runs would move it; ``nan`` for one run."""
        return float(self.never_heard.std(ddof=1) / sqrt(self.runs)) if self.runs > 1 else float("nan")
