"""How many believe a rumour hour after hour, with a reply, and in the same runs without."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.rumour import Simulation
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, frame, house_style, number_ticks, widest
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, QUIET
from course_utils.language import number, percent, tr

_EVERY = 6  # hours between two rows of the table


@house_style
def show_spread(simulation: Simulation) -> Chart:
    """The share of accounts that believe, with the reply (full) and in the ghost (dashed), a mean of all runs.

    A line at the right of the last hour holds nine runs in ten.
    """
    notes = [_note(simulation.mean, tr("with the reply")), _note(_ghost(simulation), tr("without"))]
    figure, (axes,) = frame(
        tr("How many believe the rumour?"),
        _runs(simulation.runs),
        height=4.4,
        left=0.8,
        right=widest(notes, SMALL_SIZE, "bold") + 0.45,
        bottom=0.65,
        top=0.95,
    )
    _lines(axes, simulation, notes)
    return Chart(figure, _description(simulation), _table(simulation), spread_words(simulation))


def _runs(runs: int) -> str:
    if runs == 1:
        return tr("One run of a toy model; the ghost has the same draws and no reply.")
    return tr("Mean of {n} runs of a toy model; the ghost has the same draws and no reply.", n=number(runs))


def spread_words(simulation: Simulation) -> str:
    """Who believes at the end, with and without, and what the reply spared."""
    without = percent(_ghost(simulation))
    if simulation.reply is None:
        return tr("Nobody replies: {without} believe it at the end.", without=without)
    low, high = simulation.interval
    gaps = {
        "hour": number(simulation.reply),
        "mean": percent(simulation.mean),
        "low": percent(low),
        "high": percent(high),
        "without": without,
    }
    if simulation.runs == 1:
        words = tr("Reply after {hour} hours: {mean} believe it at the end; without it, {without}.", **gaps)
    else:
        words = tr(
            "Reply after {hour} hours: {mean} believe it at the end (nine runs in ten: {low} to {high}); without it, {without}.",
            **gaps,
        )
    harm = tr("Here the reply does harm.") if simulation.spared < 0 else ""
    return f"{words} {harm}".strip()


def _ghost(simulation: Simulation) -> float:
    return float(simulation.ghost_believing.mean())


def _note(share: float, words: str) -> str:
    return tr("{share} {words}", share=percent(share), words=words)


def _lines(axes: Axes, simulation: Simulation, notes: list[str]) -> None:
    ghost, curve = simulation.ghost_curve["believing"], simulation.curve["believing"]
    last = int(ghost.index[-1])
    axes.plot(ghost.index, ghost, color=QUIET, linewidth=2, linestyle=(0, (5, 3)))
    ends = [(_ghost(simulation), notes[1], QUIET)]
    if simulation.reply is not None:
        axes.plot(curve.index, curve, color=MAIN, linewidth=2.4)
        low, high = simulation.interval
        if simulation.runs > 1:
            axes.plot([last + 0.6] * 2, [low, high], color=MAIN, linewidth=1.6, marker="_", markersize=8)
        axes.axvline(simulation.reply, color=ACCENT, linewidth=1.4)
        axes.annotate(
            tr("reply"),
            (simulation.reply, 1),
            (4, -2),
            xycoords=("data", "axes fraction"),
            textcoords="offset points",
            va="top",
            color=ACCENT,
            weight="bold",
        )
        ends.append((simulation.mean, notes[0], MAIN))
    for share, words, colour in _apart(ends):
        axes.annotate(
            words,
            (last, share),
            (16, 0),
            textcoords="offset points",
            va="center",
            size=SMALL_SIZE,
            color=INK if colour == QUIET else colour,
            weight="bold",
            annotation_clip=False,
        )
    axes.set(xlim=(0, last + 1), ylim=(0, 1))
    axes.set_xlabel(tr("Hours since the first one told it"))
    axes.yaxis.set_major_formatter(lambda value, _: percent(value))
    axes.yaxis.grid(True, color=GRID)
    number_ticks(axes.xaxis, range(0, last + 1, 6))


def _apart(ends: list[tuple]) -> list[tuple]:
    """The notes at the right, pushed apart when two of them would touch."""
    if len(ends) < 2 or abs(ends[0][0] - ends[1][0]) >= 0.07:
        return ends
    middle = (ends[0][0] + ends[1][0]) / 2
    upper = 0.035 if ends[0][0] >= ends[1][0] else -0.035
    return [(middle + upper, *ends[0][1:]), (middle - upper, *ends[1][1:])]


def _description(simulation: Simulation) -> str:
    lead = tr(
        "Line chart, share of {size} accounts that believe the rumour, hour after hour: dashed without a reply, full "
        "with it.",
        size=number(simulation.size),
    )
    return f"{lead} {spread_words(simulation)}"


def _table(simulation: Simulation) -> pd.DataFrame:
    hours = [hour for hour in simulation.curve.index if hour % _EVERY == 0]
    return pd.DataFrame(
        {
            tr("Hour"): [number(hour) for hour in hours],
            tr("Believing, with the reply"): [percent(simulation.curve["believing"][hour]) for hour in hours],
            tr("Believing, without"): [percent(simulation.ghost_curve["believing"][hour]) for hour in hours],
        }
    )
