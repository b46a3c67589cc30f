"""Where to write names beside points, so that none covers another or leaves the panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes

from course_utils.charts.frame import SMALL_SIZE, widest
from course_utils.charts.palette import INK, MUTED, PAPER

POINTS_PER_INCH = 72
_LINE = 1.25  # height of a line of text, in letter sizes
_GAPS = (3.0, 9.0, 20.0, 36.0, 56.0, 80.0)  # points between a mark and its name, to try in this order
_LARGE = 6.0  # radius, in points, from which a mark draws the eye as those with names do
_COST = {"outside": 10_000.0, "name": 1_000.0, "mark": 150.0, "doubt": 120.0, "crowd": 8.0, "distance": 1.0}


@dataclass(frozen=True)
class Label:
    """A name, of one line or more, to write beside the point (x, y) given in the units of the axes.

    ``radius`` is that of the mark at this point, in points (1/72 inch).
    """

    x: float
    y: float
    text: str
    weight: str = "normal"
    colour: str = INK
    radius: float = 4.0


def place_labels(
    axes: Axes, labels: Sequence[Label], crowd: np.ndarray | None = None, size: float = SMALL_SIZE
) -> None:
    """Write ``labels`` in their order, each where it costs least; a thin line ties those that are far.

    ``crowd``, an array of (x, y, radius), holds the other marks, which a name avoids where it can. The limits of the
    axes must be set before.
    """
    if not labels:
        return
    panel = _Panel(axes, labels, crowd)
    for own, label in enumerate(labels):
        _write(axes, label, panel.best(own, label, size), size)


def side_by_side(wished: np.ndarray, widths: np.ndarray, room: float) -> np.ndarray:
    """Centres of boxes in a line, near those ``wished`` (ascending), without overlap, from 0 to ``room``.

    Boxes that would touch are pooled around their mean wish (the pool-adjacent-violators method).
    """
    before = np.concatenate([[0.0], np.cumsum(widths)[:-1]]) + widths / 2
    pools: list[tuple[float, int]] = []
    for wish in wished - before:
        pool = (float(wish), 1)
        while pools and pools[-1][0] > pool[0]:
            (mean, count), (other, more) = pools.pop(), pool
            pool = ((mean * count + other * more) / (count + more), count + more)
        pools.append(pool)
    starts = np.repeat([mean for mean, _ in pools], [count for _, count in pools])
    return np.clip(starts, 0, max(room - widths.sum(), 0)) + before


class _Panel:
    """The panel in points, with the boxes already taken."""

    def __init__(self, axes: Axes, labels: Sequence[Label], crowd: np.ndarray | None) -> None:
        self.scale = POINTS_PER_INCH / axes.figure.dpi
        self.to_display = axes.transData.transform
        box = axes.get_window_extent()
        self.low, self.high = np.array([box.x0, box.y0]) * self.scale, np.array([box.x1, box.y1]) * self.scale
        named = np.array([(label.x, label.y, label.radius) for label in labels])
        others = np.empty((0, 3)) if crowd is None else crowd
        marks = np.vstack([named, others[others[:, 2] >= _LARGE]])
        self.marks, self.radii = self.to_display(marks[:, :2]) * self.scale, marks[:, 2]
        self.crowd = self.to_display(others[:, :2]) * self.scale if len(others) else others[:, :2]
        self.taken: list[tuple[np.ndarray, np.ndarray]] = []

    def best(self, own: int, label: Label, size: float) -> np.ndarray:
        """Offset, in points, of the lower left corner of the name from its point."""
        point = self.to_display((label.x, label.y)) * self.scale
        extent = _extent(label, size)
        tries = [(offset, gap) for gap in _GAPS for offset in _around(extent, label.radius + gap)]
        costs = [
            self._cost(own, point + offset, point + offset + extent) + _COST["distance"] * gap
            for offset, gap in tries
        ]
        offset, _ = tries[int(np.argmin(costs))]
        self.taken.append((point + offset, point + offset + extent))
        return offset

    def _cost(self, own: int, low: np.ndarray, high: np.ndarray) -> float:
        outside = bool((low < self.low).any() or (high > self.high).any())
        names = sum(bool((low < top).all() and (high > bottom).all()) for bottom, top in self.taken)
        away = np.linalg.norm(self.marks - np.clip(self.marks, low, high), axis=1) - self.radii
        covered = int((away < 0).sum())
        doubt = int((away < away[own] + _GAPS[0]).sum()) > 1  # the name could be read for another mark
        tied = away[own] >= _GAPS[1]  # by a line, which takes most of the doubt away
        hidden = int(((self.crowd > low - 2) & (self.crowd < high + 2)).all(axis=1).sum())
        return (
            _COST["outside"] * outside
            + _COST["name"] * names
            + _COST["mark"] * covered
            + _COST["doubt"] * doubt * (0.25 if tied else 1.0)
            + _COST["crowd"] * hidden
        )


def _extent(label: Label, size: float) -> np.ndarray:
    lines = label.text.split("\n")
    return np.array([widest(lines, size, label.weight) * POINTS_PER_INCH + 2, len(lines) * size * _LINE])


def _around(extent: np.ndarray, gap: float) -> list[np.ndarray]:
    """Lower left corners right, left, above and below of the point, then on the diagonals."""
    width, height = extent
    across, upright = (gap, -gap - width), (gap, -gap - height)
    sides = [(x, -height / 2) for x in across] + [
        (-width * part, y) for part in (0.5, 0.2, 0.8) for y in upright
    ]
    diagonals = [(x * 0.75 if x > 0 else -gap * 0.75 - width, y) for x in across for y in upright]
    return [np.array(offset) for offset in sides + diagonals]


def _write(axes: Axes, label: Label, offset: np.ndarray, size: float) -> None:
    nearest = np.clip((0.0, 0.0), offset, offset + _extent(label, size))
    far = float(np.hypot(*nearest)) > 1.25 * (label.radius + _GAPS[0]) + 1
    axes.annotate(
        label.text,
        (label.x, label.y),
        xytext=tuple(offset),
        textcoords="offset points",
        size=size,
        weight=label.weight,
        color=label.colour,
        va="bottom",
        linespacing=1.1,
        bbox={"facecolor": PAPER, "edgecolor": "none", "alpha": 0.75, "pad": 0.5},
        arrowprops={
            "arrowstyle": "-",
            "color": MUTED,
            "linewidth": 0.7,
            "shrinkA": 0,
            "shrinkB": label.radius,
        }
        if far
        else None,
        zorder=6,
    )
