"""How much a baseline depends on when, and for how long, it was measured."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = [
    "baseline_errors",
    "changes_after",
    "months_at_target",
    "months_to_settle",
    "reached_anyway",
    "window_means",
]


def window_means(series: pd.Series, months: int) -> pd.Series:
    """The baseline that listening for ``months`` would have given, for each month in which one could begin.

    mean of ``months`` consecutive values. The year is taken as a circle: a window that begins in its last
    month goes on with its first, as if the next year were like this one. It is an assumption, and it gives
    every month the same chance of being the first.

    Returns
    -------
    The means, labelled by the month in which the window begins; unit of the series.

    Raises Problem when ``months`` is not between 1 and the length of the series, or a value is missing.

    >>> window_means(pd.Series([10, 20, 60], index=["Jan", "Feb", "Mar"]), 2).to_dict()
    {'Jan': 15.0, 'Feb': 40.0, 'Mar': 35.0}
    """
    values = _values(series)
    _between(months, 1, len(values))
    around = np.concatenate([values, values[: months - 1]])
    sums = np.convolve(around, np.ones(months), mode="valid")
    return pd.Series(sums / months, index=series.index, name=series.name)


def baseline_errors(series: pd.Series) -> pd.DataFrame:
    """How far from the mean of the whole series a baseline can be, for each length of listening.

    error = largest |mean of a window - mean of the series| ÷ mean of the series. At full length every window
    is the whole circle and the error is 0 *by construction*: twelve months are no proof that the thirteenth
    resembles them.

    Returns
    -------
    Rows 1 to the length of the series (months): low, high (the lowest and the highest window mean), error
    (0.5 is 50%; ``nan`` for a series that sums to 0).

    >>> baseline_errors(pd.Series([10, 20, 60])).loc[1].tolist()
    [10.0, 60.0, 1.0]
    """
    values = _values(series)
    mean = float(values.mean()) or float("nan")
    rows = {}
    for months in range(1, len(values) + 1):
        means = window_means(series, months)
        low, high = float(means.min()), float(means.max())
        rows[months] = {"low": low, "high": high, "error": max(high - mean, mean - low) / abs(mean)}
    rows[len(values)] |= {"error": 0.0 if mean == mean else float("nan")}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("months")


def months_to_settle(series: pd.Series, tolerance: float = 0.2) -> int:
    """How long one has to listen until the baseline stands still, wherever one begins.

    The smallest number of months from which on, for this length and every longer one, no window is further
    from the mean of the series than ``tolerance`` (0.2 is 20%). A steady topic settles in a few months, a
    seasonal one takes most of the year; one event (a crisis) never settles before the whole year is in, and
    its mean describes no month at all.

    >>> months_to_settle(pd.Series([10, 11, 9, 10, 10, 10]))
    1
    >>> months_to_settle(pd.Series([0, 0, 0, 60, 0, 0]))
    6
    """
    if not tolerance >= 0:
        sentence = tr("The tolerance can't be negative: 0.2 allows a distance of 20%.")
        raise Problem("bad-tolerance", sentence, tolerance=tolerance)
    errors = baseline_errors(series)["error"]
    within = errors <= tolerance + 1e-12
    too_far = errors.index[~within]
    return int(min(too_far.max() + 1, len(errors))) if len(too_far) else 1


def changes_after(series: pd.Series, later: int, months: int = 1) -> pd.Series:
    """What anybody would have measured between two moments, without doing anything.

    change = mean of the ``months`` that begin ``later`` months after ÷ mean of the first ``months`` - 1. Only
    pairs that happened: nothing goes round the year here.

    Returns
    -------
    The changes (-0.25 is a quarter less; ``nan`` after a mean of 0), labelled by the first month of the first
    window.

    Raises Problem when the series is too short for one pair, or the two windows overlap.

    >>> changes_after(pd.Series([40, 50, 30], index=["Jan", "Feb", "Mar"]), later=1).to_dict()
    {'Jan': 0.25, 'Feb': -0.4}
    """
    values = _values(series)
    _between(months, 1, len(values))
    _between(later, months, len(values) - months)
    means = pd.Series(np.convolve(values, np.ones(months) / months, mode="valid"))
    first, second = means.iloc[:-later].to_numpy(), means.iloc[later:].to_numpy()
    changes = np.divide(second, first, out=np.full(len(first), np.nan), where=first != 0) - 1
    return pd.Series(changes, index=series.index[: len(first)], name=series.name)


def reached_anyway(series: pd.Series, change: float, later: int, months: int = 1) -> float:
    """Share (0-1) of the beginnings from which a target would have been reached without doing anything.

    change : -1/3 for "a third less", 0.2 for "20% more"; reached when the measured change is at least as
    large, in that direction. A target that is often reached anyway can't show that an action worked. A
    beginning at 0 has no percentage, and is not counted; ``nan`` when none is left.

    >>> reached_anyway(pd.Series([40, 50, 30, 20]), change=-0.2, later=1)
    0.6666666666666666
    """
    changes = changes_after(series, later, months).dropna()
    if changes.empty:
        return float("nan")
    return float((changes <= change).mean() if change < 0 else (changes >= change).mean())


def months_at_target(series: pd.Series, baseline: float, target: float) -> list:
    """The months that were already as good as the target: what past figures say of *achievable*.

    A target below the baseline asks for less, one above it for more. None: it was never done, not even
    once; say what will be different. Nearly all: it asks for nothing.

    >>> months_at_target(pd.Series([14.0, 9.0, 12.0], index=["Jan", "Feb", "Mar"]), baseline=12, target=10)
    ['Feb']
    """
    if target == baseline:
        sentence = tr("The target is the same as the baseline: there is no direction in which to look.")
        raise Problem("no-change", sentence, target=target)
    known = pd.to_numeric(series, errors="coerce").dropna()
    return known.index[known <= target if target < baseline else known >= target].tolist()


def _values(series: pd.Series) -> np.ndarray:
    values = pd.to_numeric(series, errors="coerce").to_numpy(dtype=float)
    if not len(values) or not np.isfinite(values).all():
        sentence = tr("A baseline needs one number for each month, and here one is missing.")
        raise Problem("missing-month", sentence)
    return values


def _between(months: int, least: int, most: int) -> None:
    if most >= least and months in range(least, most + 1):
        return
    sentence = tr(
        "I can't take {months} months here: choose a whole number from {least} to {most}.",
        months=months,
        least=least,
        most=max(most, least),
    )
    raise Problem("bad-months", sentence, months=months, least=least, most=most)
