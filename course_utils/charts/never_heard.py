"""Toy models of telling, run many times: who never hears, against what the equation says."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.rumour import Telling, never_heard
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, frame, house_style, number_ticks
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN
from course_utils.language import number, tr, trn

_BIN = 0.01
_DIED = 0.5  # share that never heard, from which a rumour is said to have died at once


@house_style
def show_never_heard(tellings: dict[str, Telling]) -> Chart:
    """A panel for each of ``tellings``, by its name: in how many runs which share never heard, its mean, and θ."""
    figure, panels = frame(
        tr("Who never hears the rumour?"),
        tr(
            "Each run counts once, by the share that never heard. Full line: mean. Dashed: the equation, {theta}.",
            theta=number(never_heard(), 3),
        ),
        height=3.9,
        left=0.8,
        right=0.3,
        bottom=0.65,
        top=1.2,
        panels=len(tellings),
        gap=0.5,
    )
    shares = np.concatenate([one.never_heard for one in tellings.values()])
    # A rumour that dies at once leaves nearly all in ignorance: one such run would squeeze all the others.
    most = max(shares[shares < _DIED], default=never_heard())
    low, high = (
        np.floor(min(shares.min(), never_heard()) / 0.05) * 0.05,
        np.ceil(max(most, never_heard()) / 0.05) * 0.05,
    )
    for axes, (name, telling) in zip(panels, tellings.items(), strict=True):
        _panel(axes, name, telling, low, max(high, low + 0.05))
    return Chart(figure, _description(tellings), _table(tellings), heard_words(tellings))


def heard_words(tellings: dict[str, Telling]) -> str:
    """The mean and the range of each, in sentences."""
    return " ".join(
        trn(
            "{name}: {mean} on average in {n} run, from {low} to {high}.",
            "{name}: {mean} on average in {n} runs, from {low} to {high}.",
            telling.runs,
            name=name,
            mean=number(telling.mean, 3),
            low=number(telling.range[0], 3),
            high=number(telling.range[1], 3),
        )
        for name, telling in tellings.items()
    )


def _panel(axes: Axes, name: str, telling: Telling, low: float, high: float) -> None:
    theta = never_heard()
    axes.hist(
        telling.never_heard,
        bins=np.linspace(low, high, round((high - low) / _BIN) + 1),
        color=MAIN,
        edgecolor="white",
    )
    axes.axvline(theta, color=INK, linewidth=1.4, linestyle=(0, (4, 3)))
    axes.axvline(telling.mean, color=ACCENT, linewidth=2)
    axes.set_title(
        tr("{name}: {mean}", name=name, mean=number(telling.mean, 3)),
        size=BODY_SIZE,
        weight="bold",
        loc="left",
        color=INK,
    )
    axes.set(xlim=(low - _BIN, high))
    axes.set_xlabel(tr("Share that never heard"))
    axes.yaxis.grid(True, color=GRID)
    number_ticks(axes.yaxis)
    number_ticks(axes.xaxis, digits=2)
    axes.locator_params(axis="x", nbins=5)


def _description(tellings: dict[str, Telling]) -> str:
    lead = tr(
        "Histograms of the share that never heard, one panel for each: {names}.", names=", ".join(tellings)
    )
    return f"{lead} {heard_words(tellings)}"


def _table(tellings: dict[str, Telling]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Model"): list(tellings),
            tr("Runs"): [one.runs for one in tellings.values()],
            tr("Never heard, mean"): [round(one.mean, 3) for one in tellings.values()],
            tr("Lowest"): [round(one.range[0], 3) for one in tellings.values()],
            tr("Highest"): [round(one.range[1], 3) for one in tellings.values()],
        }
    )
