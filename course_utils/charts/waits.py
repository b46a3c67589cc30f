"""How the mean wait grows with the use of a desk: flat for long, then a wall."""

from __future__ import annotations

from math import inf

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.risk import Waiting, waiting
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, frame, house_style
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, MUTED
from course_utils.language import number, percent, tr, trn

_HIGHEST = 25  # times the length of a reply: beyond, the picture would only show the wall
_SHOWN = (0.5, 0.8, 0.9, 0.95, 0.99)


@house_style
def show_waits(arrivals: float, minutes: float, staff: int) -> Chart:
    """The mean wait before somebody starts, from an idle desk to a full one, and where this desk stands.

    arrivals: messages an hour; minutes: work for each; staff: people at the desk. A toy model (`risk.waiting`).
    """
    here = waiting(arrivals, minutes, staff)
    figure, (axes,) = frame(
        trn("The mean wait with {n} person at the desk", "The mean wait with {n} people at the desk", staff),
        tr("A toy model: arrivals by chance, nobody gives up."),
        height=4.6,
        left=0.95,
        right=0.45,
    )
    _draw(axes, minutes, staff, here)
    return Chart(figure, _description(minutes, staff), _numbers(minutes, staff), wait_words(here))


def wait_words(here: Waiting) -> str:
    """What a desk with this use makes people wait."""
    if here.mean == inf:
        return tr(
            "The desk is used at {use}: more work than time. The queue grows without end, until fewer messages come.",
            use=percent(here.use),
        )
    return tr(
        "The desk is used at {use}. Mean wait: {wait} minutes before somebody starts; {chance} of the messages "
        "have to wait.",
        use=percent(here.use),
        wait=number(here.mean, 1 if here.mean < 10 else 0),
        chance=percent(here.chance),
    )


def _at(use: float, minutes: float, staff: int) -> float:
    """Mean wait of a desk of this use."""
    return waiting(use * staff * 60 / minutes, minutes, staff).mean


def _draw(axes: Axes, minutes: float, staff: int, here: Waiting) -> None:
    uses = np.concatenate([np.linspace(0, 0.9, 60), np.linspace(0.9, 0.995, 60)])
    highest = _HIGHEST * minutes
    axes.plot(uses, [_at(use, minutes, staff) for use in uses], color=MAIN, linewidth=2.5)
    axes.axvline(1, color=INK, linewidth=1.3, linestyle=(0, (4, 3)))
    axes.set(xlim=(0, 1.06), ylim=(0, highest))
    axes.set_xlabel(tr("Use of the desk: work ÷ staffed time"))
    axes.set_ylabel(tr("Mean wait, in minutes"))
    axes.set_xticks([0, 0.25, 0.5, 0.8, 0.9, 1])
    axes.xaxis.set_major_formatter(lambda value, _: percent(value))
    axes.yaxis.set_major_formatter(lambda value, _: number(value))
    axes.tick_params(axis="x", pad=7)
    axes.yaxis.grid(True, color=GRID)
    _mark(axes, here, highest)
    axes.annotate(
        tr("desk full"),
        (1, 0.03),
        (4, 0),
        xycoords=axes.get_xaxis_transform(),
        textcoords="offset points",
        size=SMALL_SIZE,
        color=MUTED,
    )


def _mark(axes: Axes, here: Waiting, highest: float) -> None:
    """Where this desk stands; an arrow at the edge when its wait leaves the picture."""
    inside = here.mean <= highest
    words = tr("no end")
    if here.mean < inf:
        words = tr("{wait} minutes", wait=number(here.mean, 1 if here.mean < 10 else 0))
    place = (min(here.use, 1.03), here.mean if inside else highest * 0.97)
    axes.plot(*place, marker="D" if inside else "^", markersize=11, color=ACCENT, clip_on=False)
    # To the left of the curve, which is a wall where the mark leaves the picture.
    beside = (min(place[0] - 0.02, 0.93), place[1] + (0.03 * highest if inside else -0.015 * highest))
    left = here.use < 0.15
    axes.text(
        place[0] + 0.02 if left else beside[0],
        beside[1],
        words,
        ha="left" if left else "right",
        color=ACCENT,
        weight="bold",
    )


def _description(minutes: float, staff: int) -> str:
    return tr(
        "Curve of the mean wait against the use of the desk, for replies of {minutes} minutes. It stays low for "
        "long, {middle} minutes at 50%, then climbs: {high} at 90%, {wall} at 99%.",
        minutes=number(minutes),
        middle=number(_at(0.5, minutes, staff), 1),
        high=number(_at(0.9, minutes, staff), 1),
        wall=number(_at(0.99, minutes, staff), 1),
    )


def _numbers(minutes: float, staff: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Use of the desk"): [percent(use) for use in _SHOWN],
            tr("Mean wait, in minutes"): [_at(use, minutes, staff) for use in _SHOWN],
        }
    )
