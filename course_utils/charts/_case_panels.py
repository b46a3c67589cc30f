"""The three panels of the picture of a case: its year, its relays, its platforms and languages."""

from __future__ import annotations

from itertools import pairwise
from textwrap import wrap

import numpy as np
import pandas as pd
from babel.dates import format_date
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.dates import date2num
from matplotlib.ticker import MaxNLocator

from course_utils.cases import Case
from course_utils.charts._case_figures import Burst, CaseFigures, Relays
from course_utils.charts.frame import SMALL_SIZE, number_ticks, widest
from course_utils.charts.names import drawable, platform_word
from course_utils.charts.palette import ACCENT, INK, MAIN, MUTED, PALE, PAPER, QUIET, Mark
from course_utils.charts.placing import side_by_side
from course_utils.language import BABEL_LOCALES, current, number, percent, tr

MARKS = {"fr": Mark(MAIN, "o", "●"), "en": Mark(ACCENT, "s", "■")}
_LABELS = 8  # bursts that get their name; fewer when their names are long
_GAP = 0.18  # inches between two names
_FAR = 0.6  # inches between a name and its bar, where the name is not longer
_LINE = 16  # letters in a line of a name
_TICKS = 13
_FEW, _THIN = 12, 110  # bars: room is kept for so many; from so many on their outline is finer
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)  # between two ticks, the first that gives few enough
_SIZES = (16.0, 420.0)  # square points, for the smallest and the largest account


def draw_moments(axes: Axes, case: Case, figures: CaseFigures) -> list[Burst]:
    """Bars for each week or day, the issue below the rest; gives back the bursts that found room for a name."""
    moments, step = figures.moments, 1 if figures.unit == "day" else 7
    if moments is None:
        return []
    at = date2num(moments.index.to_pydatetime()) + step / 2
    axes.bar(at, moments["issue"], width=0.8 * step, color=INK, linewidth=0)
    axes.bar(
        at,
        moments["others"],
        bottom=moments["issue"],
        width=0.8 * step,
        facecolor=PAPER,
        edgecolor=QUIET,
        linewidth=1.0 if len(at) < _THIN else 0.4,
    )
    heights = (moments["issue"] + moments["others"]).to_numpy()
    top = _ceiling(heights)
    axes.set(xlim=(at[0] - 0.6 * step, max(at[-1], at[0] + _FEW * step) + 0.6 * step), ylim=(0, top))
    number_ticks(axes.yaxis)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.grid(axis="y")
    _dates(axes, moments.index)
    if heights.max() > top:
        _cut(axes, at, heights, step)
    return _name_bursts(axes, case, figures, dict(zip(moments.index, np.minimum(heights, top), strict=True)))


def _ceiling(heights: np.ndarray) -> float:
    """Top of the axis: a bar twice as high as all the others is cut, so that the rest can be seen where there are many."""
    first, second = np.sort(heights)[::-1][:2]
    return 1.2 * second if len(heights) >= _FEW and first > 2 * second > 0 else 1.05 * first


def _cut(axes: Axes, at: np.ndarray, heights: np.ndarray, step: int) -> None:
    """The mark of a bar that goes on beyond the panel, and how far it goes."""
    place, top = int(heights.argmax()), axes.get_ylim()[1]
    ends = np.array([-0.7, 0.7]) * step + at[place]
    axes.plot(ends, [0.84 * top, 0.9 * top], color=PAPER, linewidth=4, zorder=4)
    left = place > len(at) / 2 or (0 < place < len(at) - 1 and heights[place - 1] < heights[place + 1])
    axes.text(
        at[place] + (-0.6 if left else 0.6) * step,
        0.97 * top,
        number(heights[place]),
        ha="right" if left else "left",
        va="top",
        size=SMALL_SIZE,
        weight="bold",
        zorder=5,
    )


def _dates(axes: Axes, starts: pd.DatetimeIndex) -> None:
    """Months, or days in a short case, with the year where it begins."""
    months = pd.date_range(starts[0].to_period("M").to_timestamp(), starts[-1], freq="MS")
    if len(months) > 3:
        step = next((step for step in _MONTHS if len(months) <= step * _TICKS), _MONTHS[-1])
        ticks = months[months >= starts[0]][::step]
        words = [format_date(tick, "LLL", BABEL_LOCALES[current()]) for tick in ticks]
    else:
        ticks = starts[:: max(1, -(-len(starts) // 8))]
        words = [format_date(tick, "d MMM", BABEL_LOCALES[current()]) for tick in ticks]
    new = [True, *(before.year != tick.year for before, tick in pairwise(ticks))]
    words = [
        f"{word}\n{tick.year if first else ''}" for word, tick, first in zip(words, ticks, new, strict=True)
    ]
    axes.set_xticks(date2num(ticks.to_pydatetime()), words, ha="left")
    axes.tick_params(axis="x", length=4, color=QUIET)


def burst_name(case: Case, burst: Burst) -> str:
    """The topic of a burst in words; its day where the case has one topic only."""
    if len(case.topics) > 1 and burst.topic in case.topics:
        return drawable(case.topic_name(burst.topic))
    return format_date(burst.start, "d MMM", BABEL_LOCALES[current()])


def _lines(case: Case, burst: Burst) -> list[str]:
    return wrap(burst_name(case, burst), _LINE)


def _name_bursts(
    axes: Axes, case: Case, figures: CaseFigures, tops: dict[pd.Timestamp, float]
) -> list[Burst]:
    """Names in one line above the panel, each tied to its bar; the strongest first, as long as none is pushed far."""
    room = axes.get_position().width * axes.figure.get_size_inches()[0]
    low, high = axes.get_xlim()
    inch, half = (high - low) / room, 0.5 if figures.unit == "day" else 3.5

    def placed(bursts: list[Burst]) -> tuple[np.ndarray, np.ndarray, bool]:
        """Middles of their bars and centres of their names, in inches, and whether these names can stand there."""
        middles = np.array([date2num(one.start.to_pydatetime()) + half - low for one in bursts]) / inch
        widths = np.array([widest(_lines(case, one), SMALL_SIZE) + _GAP for one in bursts])
        centres = side_by_side(middles, widths, room)
        near = np.abs(centres - middles) <= np.maximum(_FAR, widths / 2)
        return middles, centres, bool(near.all()) and widths.sum() <= room

    shown: list[Burst] = []
    for burst in figures.bursts:
        longer = sorted([*shown, burst], key=lambda one: one.start)
        if len(shown) < _LABELS and burst.start not in {one.start for one in shown} and placed(longer)[2]:
            shown = longer
    if shown:
        middles, centres, _ = placed(shown)
        for burst, middle, centre in zip(shown, middles, centres, strict=True):
            text = "\n".join(_lines(case, burst))
            _name(axes, text, (low + middle * inch, tops[burst.start]), low + centre * inch)
    return shown


def _name(axes: Axes, text: str, bar: tuple[float, float], centre: float) -> None:
    axes.annotate(
        text,
        bar,
        (centre, 1.13),
        textcoords=axes.get_xaxis_transform(),
        ha="center",
        va="bottom",
        size=SMALL_SIZE,
        annotation_clip=False,
        arrowprops={
            "arrowstyle": "-",
            "color": MUTED,
            "linewidth": 0.7,
            "shrinkA": 1,
            "shrinkB": 1,
            "relpos": (0.5, 0),
        },
    )


def draw_relays(axes: Axes, relays: Relays) -> None:
    """The most relayed accounts, shape and colour by language; ties between the two languages are dark."""
    accounts, ties = relays.accounts, relays.ties
    place = accounts[["x", "y"]]
    ends = np.stack([place.loc[ties["source"]].to_numpy(), place.loc[ties["target"]].to_numpy()], axis=1)
    crossing = ties["crossing"].to_numpy()
    axes.add_collection(LineCollection(ends[~crossing], colors=PALE, linewidths=0.8, alpha=0.8, zorder=1))
    axes.add_collection(LineCollection(ends[crossing], colors=INK, linewidths=1.6, zorder=2))
    low, high = _SIZES
    areas = low + (high - low) * (accounts["value"] / accounts["value"].max()).to_numpy()
    for language, mark in MARKS.items():
        those = (accounts["language"] == language).to_numpy()
        axes.scatter(
            accounts["x"][those],
            accounts["y"][those],
            s=areas[those],
            marker=mark.shape,
            facecolor=mark.face,
            edgecolor=PAPER,
            linewidth=0.7,
            zorder=3,
            clip_on=False,
        )
    axes.set(xlim=(-0.03, 1.03), ylim=(-0.04, 1.04))
    axes.set_axis_off()


def draw_platforms(axes: Axes, platforms: pd.DataFrame) -> None:
    """A bar for each platform with its count above it, French then English."""
    rows = np.arange(len(platforms))
    left = np.zeros(len(platforms))
    hatches = {"fr": "", "en": "////"}
    for language, mark in MARKS.items():
        axes.barh(
            rows,
            platforms[language],
            left=left,
            height=0.42,
            facecolor=PAPER if hatches[language] else mark.colour,
            edgecolor=mark.colour,
            hatch=hatches[language],
            linewidth=1.0,
        )
        left = left + platforms[language].to_numpy()
    both = (platforms[["fr", "en"]].sum() > 0).all()
    for row, (platform, counts) in enumerate(platforms.iterrows()):
        all_ = int(counts["fr"] + counts["en"])
        words = {"platform": platform_word(str(platform)), "n": number(all_)}
        said = (
            tr("{platform}: {n} ({share} in French)", **words, share=percent(counts["fr"] / all_))
            if both
            else tr("{platform}: {n}", **words)
        )
        axes.text(0, row - 0.27, said, size=SMALL_SIZE, va="bottom", ha="left")
    axes.set(xlim=(0, left.max()), ylim=(max(len(platforms), 5) - 0.6, -0.75))
    axes.set_axis_off()
