"""Where two coders agree and where they part: the table of what one said against the other."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.agreement import cohen_kappa
from course_utils.charts._confusion import draw_confusion
from course_utils.charts.chart import Chart
from course_utils.charts.frame import frame, house_style, widest
from course_utils.charts.palette import MUTED, STANCES, stance_word
from course_utils.language import number, percent, tr

_CELL_WIDTH, _CELL_HEIGHT = 2.1, 0.72  # inches


@house_style
def show_agreement(confusion: pd.DataFrame) -> Chart:
    """The table made by `analysis.agreement.confusion`, a shade and a number in each cell, agreement framed.

    The caption gives the share of agreement, Cohen's κ without weights, and the most frequent disagreement.
    """
    rows = [_word(code) for code in confusion.index]
    columns = [_word(code) for code in confusion.columns]
    left = max(widest(rows), widest([tr("Coder A") + " ↓"], weight="bold")) + 0.35
    cell = min(max(_CELL_WIDTH, widest(columns) + 0.2), (8.6 - left) / max(len(columns), 1))
    right = 9 - left - cell * len(columns)
    height = 1.25 + _CELL_HEIGHT * len(rows) + 0.15
    title = tr("What coder A said, against what coder B said")
    figure, (axes,) = frame(title, height=height, left=left, right=right, top=1.25, bottom=0.2)
    _draw(axes, confusion.to_numpy(), rows, columns)
    return Chart(figure, _description(confusion), _table(confusion, rows, columns), _caption(confusion))


def _word(code: object) -> str:
    if isinstance(code, (int, float, np.number)):
        return number(float(code))
    return f"{STANCES[str(code)].sign} {stance_word(str(code))}" if str(code) in STANCES else str(code)


def _draw(axes: Axes, counts: np.ndarray, rows: list[str], columns: list[str]) -> None:
    draw_confusion(axes, counts, rows, columns)
    above = {"xycoords": "axes fraction", "textcoords": "offset points", "weight": "bold", "color": MUTED}
    axes.annotate(tr("Coder A") + " ↓", (0, 1), (-4, 5), ha="right", **above)
    axes.annotate(tr("Coder B") + " →", (0, 1), (2, 26), ha="left", **above)


def _facts(confusion: pd.DataFrame) -> tuple[int, int, float]:
    """How many things were coded, how many alike, and κ."""
    counts = confusion.to_numpy()
    row, column = np.indices(counts.shape)
    first, second = np.repeat(row.ravel(), counts.ravel()), np.repeat(column.ravel(), counts.ravel())
    return int(counts.sum()), int(np.trace(counts)), cohen_kappa(first.tolist(), second.tolist())


def _caption(confusion: pd.DataFrame) -> str:
    total, alike, kappa = _facts(confusion)
    if not total:
        return tr("Nothing was coded by both coders.")
    lead = tr(
        "The coders agree on {alike} of {total} ({share}).",
        alike=number(alike),
        total=number(total),
        share=percent(alike / total),
    )
    beyond = (
        "" if np.isnan(kappa) else " " + tr("Beyond chance, that makes κ = {kappa}.", kappa=number(kappa, 2))
    )
    apart = confusion.to_numpy() * (1 - np.eye(len(confusion), dtype=int))
    if not apart.any():
        return lead + beyond
    row, column = np.unravel_index(int(apart.argmax()), apart.shape)
    return f"{lead}{beyond} " + tr(
        "Where they part most: A says “{one}” and B “{other}” ({count}).",
        one=_plain(confusion.index[row]),
        other=_plain(confusion.columns[column]),
        count=number(apart[row, column]),
    )


def _plain(code: object) -> str:
    return stance_word(str(code)) if str(code) in STANCES else _word(code)


def _description(confusion: pd.DataFrame) -> str:
    total, alike, _ = _facts(confusion)
    return tr(
        "Table of numbers, shaded darker where the count is higher. Rows: the codes of coder A; columns: "
        "those of coder B, in "
        "the same order: {codes}. On the framed diagonal, where they agree, {alike} of {total}.",
        codes=", ".join(_plain(code) for code in confusion.index),
        alike=number(alike),
        total=number(total),
    )


def _table(confusion: pd.DataFrame, rows: list[str], columns: list[str]) -> pd.DataFrame:
    heads = [tr("B: {code}", code=column) for column in columns]
    table = pd.DataFrame(confusion.to_numpy(), columns=pd.Index(heads))
    table.insert(0, tr("Coder A"), rows)
    return table
