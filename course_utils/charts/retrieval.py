"""What a query brings back: a dot for each labelled mention, full when it was found."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.agreement import by_coder
from course_utils.analysis.listening import Retrieval, matches, retrieval
from course_utils.cases import Case
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style
from course_utils.charts.listening_words import about_word
from course_utils.charts.palette import ACCENT, INK, MAIN, MUTED, PAPER, QUIET
from course_utils.language import number, percent, tr

_ABOUT = {"relevant": ("o", MAIN, 8), "homonym": ("^", ACCENT, 6), "competitor": ("s", QUIET, 4)}
_ABOUT["off_topic"] = ("D", QUIET, 3)  # shape, colour, dots in a row
_ROWS, _BETWEEN, _GOAL = 8, 2.4, 0.8


@house_style
def show_query(case: Case, query: str, goal: float = _GOAL) -> Chart:
    """The mentions that coder A labelled, those that ``query`` finds full; its precision and recall as bars.

    goal: the share (0-1) that a line marks on both bars. Raises Problem for a query that can't be read, or
    a case that fewer than two people have coded.
    """
    labels = by_coder(case.mention_codings, "relevance")["A"].dropna()
    texts = case.mentions.set_index("mention_id")["text"].reindex(labels.index)
    found = matches(texts, query)
    counted = retrieval(found, labels == "relevant")
    figure, (dots, bars) = frame(
        tr("What the query brings back"),
        tr("Each sign is a labelled mention: full when the query finds it, empty when it misses it."),
        height=4.7,
        left=0.25,
        right=0.45,
        panels=2,
        gap=1.5,
        top=1.0,
        bottom=0.35,
    )
    dots.set_position([0.02, 0.05, 0.6, 0.76])
    bars.set_position([0.74, 0.24, 0.22, 0.48])
    _dots(dots, found, labels)
    _bars(bars, counted, goal)
    return Chart(figure, _description(counted), _table(found, labels), retrieval_words(counted))


def retrieval_words(counted: Retrieval) -> str:
    """Precision and recall in one sentence each."""
    if not counted.found:
        return tr("The query finds none of the {total} mentions.", total=number(counted.total))
    lead = tr(
        "It finds {found} of the {total} labelled mentions; {both} are about us.",
        found=number(counted.found),
        total=number(counted.total),
        both=number(counted.both),
    )
    shares = tr(
        "Precision {both} ÷ {found} = {precision}. Recall {both} ÷ {relevant} = {recall}.",
        both=number(counted.both),
        found=number(counted.found),
        relevant=number(counted.relevant),
        precision=percent(counted.precision),
        recall=percent(counted.recall),
    )
    return f"{lead} {shares}"


def _dots(axes: Axes, found: pd.Series, labels: pd.Series) -> None:
    left = 0.0
    for about, (shape, colour, wide) in _ABOUT.items():
        full = found[labels == about].sort_values(ascending=False).to_numpy(dtype=bool)
        places = np.arange(len(full))
        spots = np.column_stack([left + places % wide, places // wide])
        for some, face in ((spots[full], colour), (spots[~full], PAPER)):
            axes.scatter(*some.T, s=72, marker=shape, facecolors=face, edgecolors=colour, linewidths=1.5)
        head = about_word(about)
        share = tr("{found} of {all}", found=number(full.sum()), all=number(len(full)))
        axes.text(
            left - 0.4, -1.9, head, color=INK if colour == QUIET else colour, weight="bold", size=SMALL_SIZE
        )
        axes.text(left - 0.4, -1.1, share, color=INK, size=SMALL_SIZE)
        left += max(wide, 5.4) + _BETWEEN * 0.6
    axes.set(xlim=(-0.8, left - 0.8), ylim=(max(_ROWS, math.ceil(len(labels) / 12)) - 0.3, -2.6))
    axes.set_axis_off()


def _bars(axes: Axes, counted: Retrieval, goal: float) -> None:
    rows = [(tr("Precision"), counted.precision), (tr("Recall"), counted.recall)]
    for place, (word, share) in enumerate(rows):
        known = not math.isnan(share)
        axes.barh(place, share if known else 0, height=0.5, color=MAIN)
        axes.text(0, place - 0.42, word, size=BODY_SIZE, weight="bold")
        axes.text(
            1, place - 0.42, percent(share) if known else "–", size=BODY_SIZE, weight="bold", ha="right"
        )
        axes.barh(place, 1, height=0.5, fill=False, edgecolor=MUTED, linewidth=1)
        axes.plot([goal, goal], [place - 0.29, place + 0.29], color=ACCENT, linewidth=2.4)
    axes.text(
        goal,
        1.42,
        tr("goal: {goal}", goal=percent(goal)),
        color=ACCENT,
        size=SMALL_SIZE,
        ha="center",
        va="top",
    )
    axes.set(xlim=(0, 1.02), ylim=(1.4, -0.7))
    axes.set_axis_off()


def _description(counted: Retrieval) -> str:
    lead = tr(
        "Signs for {total} labelled mentions, in groups by what they are about; full signs were found by the "
        "query. Beside them two bars from 0 to 100%, precision and recall.",
        total=number(counted.total),
    )
    return f"{lead} {retrieval_words(counted)}"


def _table(found: pd.Series, labels: pd.Series) -> pd.DataFrame:
    kinds = list(_ABOUT)
    return pd.DataFrame(
        {
            tr("About"): [about_word(kind) for kind in kinds],
            tr("Found"): [int(found[labels == kind].sum()) for kind in kinds],
            tr("Labelled"): [int((labels == kind).sum()) for kind in kinds],
        }
    )
