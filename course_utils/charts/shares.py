"""Shares with the intervals that their samples leave open."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.proportion import wilson
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, widest
from course_utils.charts.palette import GRID, INK, MAIN, MUTED
from course_utils.language import number, percent, tr
from course_utils.problem import Problem

_ROW = 0.62  # inches


@house_style
def show_shares(counts: Mapping[str, tuple[float, float]], confidence: float = 0.95) -> Chart:
    """A row for each name → (count, total): the share as a dot, Wilson's interval as a bar.

    Raises Problem for no row, more than seven, or a count that is not between 0 and its total.
    """
    if not 0 < len(counts) <= 7:
        raise Problem("too-many", tr("Give one to seven shares, each with its count and its total."))
    rows = {
        name: (count, total, *wilson(count, total, confidence)) for name, (count, total) in counts.items()
    }
    labels = {
        name: tr("{count} of {total}", count=number(c), total=number(t)) for name, (c, t, *_) in rows.items()
    }
    left = max(widest(rows, weight="bold"), widest(labels.values(), SMALL_SIZE)) + 0.4
    figure, (axes,) = frame(
        tr("What the sample leaves open"),
        tr(
            "Dot: the share that was counted. Bar: where the real share may lie, {sure} confidence.",
            sure=percent(confidence),
        ),
        height=1.6 + _ROW * len(rows),
        left=left,
        right=1.65,
        bottom=0.6,
    )
    _draw(axes, rows, labels)
    return Chart(figure, _description(rows), _table(rows), share_words(rows))


def share_words(rows: Mapping[str, tuple[float, float, float, float]]) -> str:
    """Each share with its interval in words: name → (count, total, low, high)."""
    return " ".join(
        tr(
            "{name}: {count} of {total}, {share}, between {low} and {high}.",
            name=name,
            count=number(count),
            total=number(total),
            share=percent(count / total) if total else "–",
            low=percent(low),
            high=percent(high),
        )
        for name, (count, total, low, high) in rows.items()
    )


def _draw(axes: Axes, rows: Mapping[str, tuple[float, ...]], labels: Mapping[str, str]) -> None:
    for place, (name, (count, total, low, high)) in enumerate(rows.items()):
        axes.plot([low, high], [place, place], color=MAIN, linewidth=9, alpha=0.45, solid_capstyle="butt")
        if total:
            axes.plot(count / total, place, marker="o", markersize=10, color=INK)
        beside = {"textcoords": "offset points", "annotation_clip": False, "va": "center"}
        axes.annotate(
            name, (0, place), (-10, 8), ha="right", weight="bold", size=BODY_SIZE, color=INK, **beside
        )
        axes.annotate(labels[name], (0, place), (-10, -8), ha="right", size=SMALL_SIZE, color=MUTED, **beside)
        ends = tr("{low} to {high}", low=percent(low), high=percent(high))
        axes.annotate(ends, (1, place), (10, 0), size=BODY_SIZE, color=INK, **beside)
    axes.set(xlim=(0, 1), ylim=(len(rows) - 0.45, -0.55))
    axes.set_yticks([])
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1])
    axes.xaxis.set_major_formatter(lambda value, _: percent(value))
    axes.xaxis.grid(True, color=GRID)
    axes.spines["left"].set_visible(False)


def _description(rows: Mapping[str, tuple[float, float, float, float]]) -> str:
    return (
        tr("Rows from 0 to 100%, each with a dot at a share and a bar for its interval.")
        + " "
        + share_words(rows)
    )


def _table(rows: Mapping[str, tuple[float, float, float, float]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Share of"): list(rows),
            tr("Count"): [row[0] for row in rows.values()],
            tr("Total"): [row[1] for row in rows.values()],
            tr("Share"): [percent(row[0] / row[1]) if row[1] else "–" for row in rows.values()],
            tr("From"): [percent(row[2]) for row in rows.values()],
            tr("To"): [percent(row[3]) for row in rows.values()],
        }
    )
