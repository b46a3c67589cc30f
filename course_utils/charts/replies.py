"""How late a reply may come: who still believes at the end, for each moment of the reply."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.rumour import LastUseful
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, frame, house_style, number_ticks
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, QUIET
from course_utils.language import number, percent, tr


@house_style
def show_replies(found: LastUseful) -> Chart:
    """A point for each moment of reply with the range of nine runs in ten, the goal, and silence."""
    figure, (axes,) = frame(
        tr("How late may the reply come?"),
        tr(
            "{who}, by the hour of the reply. Mean of {n} runs; the line holds nine in ten.",
            who=_counted(found),
            n=number(found.runs),
        ),
        height=4.4,
        left=0.8,
        right=1.9,
        bottom=0.65,
        top=0.95,
    )
    _draw(axes, found)
    return Chart(figure, _description(found), _table(found), replies_words(found))


def replies_words(found: LastUseful) -> str:
    """The last useful moment, or that there is none."""
    gaps = {"who": _counted(found), "goal": percent(found.goal), "silence": percent(found.ghost)}
    if found.step is None:
        return tr(
            "{who}: even the first moment is too late to keep to {goal}; in silence, {silence}.", **gaps
        )
    return tr(
        "{who}: the last moment that keeps to {goal} is hour {hour}, with {share}; in silence, {silence}.",
        hour=number(found.step),
        share=percent(found.table.loc[found.step, "mean"]),
        **gaps,
    )


def _counted(found: LastUseful) -> str:
    """Who is counted, at the head of a sentence."""
    return {"believing": tr("Who believes at the end"), "believed": tr("Who ever believed it")}[found.count]


def _draw(axes: Axes, found: LastUseful) -> None:
    in_time = [found.step is not None and hour <= found.step for hour in found.table.index]
    for (hour, row), kept in zip(found.table.iterrows(), in_time, strict=True):
        colour = MAIN if kept else ACCENT
        axes.plot([hour, hour], [row["low"], row["high"]], color=colour, linewidth=1.6)
        axes.plot(hour, row["mean"], marker="o" if kept else "D", color=colour, markersize=7)
    for share, words, style in (
        (found.goal, tr("goal: {share}", share=percent(found.goal)), "-"),
        (found.ghost, tr("silence: {share}", share=percent(found.ghost)), (0, (5, 3))),
    ):
        axes.axhline(share, color=INK if style == "-" else QUIET, linewidth=1.3, linestyle=style, zorder=0)
        axes.annotate(
            words,
            (1, share),
            (6, 0),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            va="center",
            size=SMALL_SIZE,
            color=INK,
        )
    axes.set(xlim=(-0.8, max(found.table.index) + 0.8), ylim=(0, 1))
    axes.set_xlabel(tr("Hour of the reply"))
    axes.yaxis.set_major_formatter(lambda value, _: percent(value))
    axes.yaxis.grid(True, color=GRID)
    number_ticks(axes.xaxis)


def _description(found: LastUseful) -> str:
    lead = tr(
        "A point and a line for each hour of reply, from {first} to {last}; round and blue while the goal is kept, then "
        "diamonds.",
        first=number(min(found.table.index)),
        last=number(max(found.table.index)),
    )
    return f"{lead} {replies_words(found)}"


def _table(found: LastUseful) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Hour of the reply"): [number(hour) for hour in found.table.index],
            tr("{who}, mean", who=_counted(found)): [percent(share) for share in found.table["mean"]],
            tr("Nine runs in ten, from"): [percent(share) for share in found.table["low"]],
            tr("to"): [percent(share) for share in found.table["high"]],
        }
    )
