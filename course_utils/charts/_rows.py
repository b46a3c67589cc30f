"""Named rows on one scale, with a note beside each: what charts of bounds and of intervals have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isnan, nan
from textwrap import fill

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, number_ticks, widest
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, MUTED
from course_utils.language import percent, tr

_ROW = 0.46  # inches
_LETTERS = 34  # of a label; a longer one goes on in a second line


@dataclass(frozen=True)
class Row:
    """A line of the chart: from ``low`` to ``high``, with a point at ``middle`` when there is an estimate.

    strong: drawn in the second colour and hatched or as a diamond, for the row that the caption speaks of
    """

    label: str
    low: float
    high: float
    note: str
    middle: float = nan
    strong: bool = False


def pair(name: str, value: str) -> str:
    """A name and its value as a sentence lists them."""
    return tr("{name}: {value}", name=name, value=value)


def sheet(title: str, subtitle: str, axis: str, rows: list[Row], room: float = 0.0) -> tuple[Figure, Axes]:
    """A figure as high as its rows, labels at the left, notes at the right; ``room`` inches more at the top."""
    labels = [fill(row.label, _LETTERS) for row in rows]
    figure, (axes,) = frame(
        title,
        subtitle,
        height=1.75 + room + _ROW * len(rows),
        left=widest([line for label in labels for line in label.splitlines()]) + 0.3,
        right=widest([row.note for row in rows], SMALL_SIZE, "bold") + 0.3,
        bottom=0.6,
        top=0.95 + room,
    )
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_yticks(range(len(rows)), labels, size=BODY_SIZE, color=INK)
    axes.set_xlabel(axis)
    axes.xaxis.grid(True, color=GRID)
    notes(axes, [row.note for row in rows], [row.strong for row in rows])
    return figure, axes


def notes(axes: Axes, words: Iterable[str], strong: Iterable[bool], colour: str = ACCENT) -> None:
    """A note at the right of each row; the strong ones bold and in ``colour``."""
    for place, (note, bold) in enumerate(zip(words, strong, strict=True)):
        axes.annotate(
            note,
            (1, place),
            (9, 0),
            xycoords=axes.get_yaxis_transform(),
            textcoords="offset points",
            va="center",
            size=SMALL_SIZE,
            color=colour if bold else MUTED,
            weight="bold" if bold else "normal",
        )


def bars(axes: Axes, rows: list[Row]) -> None:
    """From 0 to ``low`` full, from there to ``high`` open and hatched: sure, and possible."""
    for place, row in enumerate(rows):
        colour = ACCENT if row.strong else MAIN
        axes.barh(place, row.low, height=0.6, color=colour)
        if row.high > row.low:
            axes.barh(
                place,
                row.high - row.low,
                left=row.low,
                height=0.6,
                color="white",
                hatch="////",
                edgecolor=colour,
                linewidth=1.2,
            )
    axes.set_xlim(0, 1)
    axes.xaxis.set_major_formatter(lambda value, _: percent(value))


def intervals(axes: Axes, rows: list[Row], digits: int = 0) -> None:
    """A line from ``low`` to ``high`` and a mark at ``middle``; a row without figures stays empty."""
    for place, row in enumerate(rows):
        if isnan(row.middle):
            continue
        colour = ACCENT if row.strong else MAIN
        if not isnan(row.low):
            axes.plot([row.low, row.high], [place, place], color=colour, linewidth=3, solid_capstyle="butt")
        axes.plot(row.middle, place, marker="D" if row.strong else "o", markersize=10, color=colour)
    number_ticks(axes.xaxis, digits=digits)
    if not digits:
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))


def reference(axes: Axes, value: float, words: str) -> None:
    """A dashed line across the rows at ``value``, named above them."""
    axes.axvline(value, color=INK, linewidth=1.3, linestyle=(0, (4, 3)), zorder=0)
    axes.annotate(
        words,
        (value, 1),
        (0, 4),
        xycoords=("data", "axes fraction"),
        textcoords="offset points",
        ha="center",
        va="bottom",
        size=SMALL_SIZE,
        color=INK,
    )
