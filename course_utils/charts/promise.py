"""What a desk can promise: the share of the messages answered within each delay, as it is and as it could be."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.risk import honest_promise, kept
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, frame, house_style
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN
from course_utils.language import number, percent, tr

_LONGEST = 72  # hours
_SHOWN = (2, 4, 8, 12, 24, 48, 72)
_LINES = ((MAIN, "-", "o"), (ACCENT, (0, (5, 2)), "D"))


@house_style
def show_promise(desks: Mapping[str, pd.Series], target: int) -> Chart:
    """A curve for each desk (one or two): the share of messages answered within so many hours.

    desks: name of the desk → hours to the reply of each message, as in the column hours of `risk.replay`.
    target: the hours that one thinks of promising, drawn as a line.
    """
    figure, (axes,) = frame(
        tr("Share of the messages answered within so many hours"),
        tr(
            "The year's messages answered again in order of arrival. A toy model: nobody is ill, nobody gives up."
        ),
        height=4.7,
        left=0.95,
        right=0.35,
    )
    _draw(axes, desks, target)
    return Chart(figure, _description(desks), _numbers(desks), promise_words(desks, target))


def promise_words(desks: Mapping[str, pd.Series], target: int) -> str:
    """For each desk, how often a promise of ``target`` hours is kept, and what could be promised instead."""
    return " ".join(
        tr(
            "{desk}: {share} within {target} h; {honest} h to keep the promise eight times in ten.",
            desk=name,
            share=percent(kept(hours, target)),
            target=number(target),
            honest=number(honest_promise(hours, 0.8)),
        )
        for name, hours in desks.items()
    )


def _draw(axes: Axes, desks: Mapping[str, pd.Series], target: int) -> None:
    delays = np.linspace(0, _LONGEST, 289)
    for (name, hours), (colour, dashes, mark) in zip(desks.items(), _LINES, strict=False):
        shares = np.searchsorted(np.sort(hours.to_numpy()), delays, side="right") / max(len(hours), 1)
        axes.plot(delays, shares, color=colour, linestyle=dashes, linewidth=2.3, label=name)
        axes.plot(target, kept(hours, target), marker=mark, markersize=10, color=colour, clip_on=False)
    axes.axvline(target, color=INK, linewidth=1.2, linestyle=(0, (1, 2)))
    axes.set(xlim=(0, _LONGEST), ylim=(0, 1), xticks=range(0, _LONGEST + 1, 12))
    axes.set_xlabel(tr("Hours from receipt to reply, nights and Sundays included"))
    axes.set_ylabel(tr("Share of the messages"))
    axes.xaxis.set_major_formatter(lambda value, _: number(value))
    axes.yaxis.set_major_formatter(lambda value, _: percent(value))
    axes.tick_params(axis="x", pad=7)
    axes.yaxis.grid(True, color=GRID)
    axes.legend(loc="lower right", frameon=False, fontsize=SMALL_SIZE, handlelength=3)


def _description(desks: Mapping[str, pd.Series]) -> str:
    ends = "; ".join(
        tr("{desk}: {four} within 4 hours, {day} within 24", desk=name, four=percent(kept(hours, 4)),
           day=percent(kept(hours, 24)))
        for name, hours in desks.items()
    )  # fmt: skip
    return tr(
        "Rising curves of the share of messages answered, against the hours since receipt. {ends}.", ends=ends
    )


def _numbers(desks: Mapping[str, pd.Series]) -> pd.DataFrame:
    table = pd.DataFrame({tr("Within (hours)"): list(_SHOWN)})
    for name, hours in desks.items():
        table[name] = [percent(kept(hours, target)) for target in _SHOWN]
    return table
