"""Which platform suits best: what each criterion brings to its fit."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.planning import PlatformFit
from course_utils.charts import _rows
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, house_style, number_ticks
from course_utils.charts.names import platform_word
from course_utils.charts.palette import ACCENT, INK, MAIN, QUIET
from course_utils.language import listing, number, tr

FULL = 5
_LOOKS = ((MAIN, None), (ACCENT, "////"), (QUIET, "...."))


def criterion_word(criterion: str) -> str:
    """A criterion of `planning.platform_scores`, or the name that somebody gave one."""
    words = {
        "reach": tr("Reaches the public"),
        "lightness": tr("Takes few hours"),
        "conversation": tr("Invites conversation"),
    }
    return words.get(criterion, criterion)


@house_style
def show_fit(found: PlatformFit) -> Chart:
    """A bar for each platform, the best first, made of what each criterion brings; a plus is a tie."""
    criteria = [name for name in found.table.columns if name not in ("fit", "place")]
    rows = [_row(platform, found) for platform in found.table.index]
    figure, axes = _rows.sheet(
        tr("Which platform suits this public?"),
        tr("Fit from 0 to 5: each criterion counts by its weight."),
        tr("Fit"),
        rows,
        room=0.3,
    )
    _draw(axes, found, criteria)
    axes.set_xlim(0, FULL)
    number_ticks(axes.xaxis)
    return Chart(figure, _description(rows, criteria), _table(found, criteria), fit_words(found))


def fit_words(found: PlatformFit) -> str:
    """Who comes first and by how much, or that the weights do not decide."""
    names = listing([platform_word(name) for name in found.winners])
    if found.tie:
        return tr("{names}: level. These weights don't decide; people must.", names=names)
    first = found.table["fit"].iloc[0]
    if len(found.table) == 1:
        return tr("{name} comes first, with {fit}; there is no other.", name=names, fit=number(first, 2))
    second = found.table.index[1]
    return tr(
        "{name} comes first, with {fit}; {second} follows by {lead}.",
        name=names,
        fit=number(first, 2),
        second=platform_word(second),
        lead=number(found.lead, 2),
    )


def _row(platform: str, found: PlatformFit) -> _rows.Row:
    fit = found.table.loc[platform, "fit"]
    return _rows.Row(platform_word(platform), 0, fit, number(fit, 2), strong=platform in found.winners)


def _draw(axes: Axes, found: PlatformFit, criteria: list[str]) -> None:
    """The criteria side by side in each bar, each with its hatch, named above the first."""
    for place, platform in enumerate(found.table.index):
        left = 0.0
        for criterion, (colour, hatch) in zip(criteria, _LOOKS, strict=False):
            part = found.table.loc[platform, criterion]
            axes.barh(
                place, part, left=left, height=0.6, color=colour, hatch=hatch, edgecolor="white", linewidth=0
            )
            left += part
    handles = [
        axes.barh([0], [0], color=colour, hatch=hatch, edgecolor="white")
        for colour, hatch in _LOOKS[: len(criteria)]
    ]
    axes.legend(
        handles,
        [criterion_word(name) for name in criteria],
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=len(criteria),
        frameon=False,
        fontsize=SMALL_SIZE,
        labelcolor=INK,
        borderaxespad=0.2,
        columnspacing=1.2,
        handlelength=1.4,
    )


def _description(rows: list[_rows.Row], criteria: list[str]) -> str:
    lead = tr(
        "Horizontal bars, one for each platform, the best first, made of {criteria}.",
        criteria=listing([criterion_word(name).lower() for name in criteria]),
    )
    return " ".join([lead, *(f"{_rows.pair(row.label, row.note)}." for row in rows)])


def _table(found: PlatformFit, criteria: list[str]) -> pd.DataFrame:
    table = pd.DataFrame({tr("Platform"): [platform_word(name) for name in found.table.index]})
    for criterion in criteria:
        table[criterion_word(criterion)] = [number(part, 2) for part in found.table[criterion]]
    return table.assign(**{tr("Fit"): [number(fit, 2) for fit in found.table["fit"]]})
