"""Influence beside stance: who counts most on each side, on a picture that never mixes the two."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, WIDTH, frame, house_style, number_ticks, widest
from course_utils.charts.names import handle, inside
from course_utils.charts.palette import GRID, MUTED, PAPER, STANCES, stance_count, stance_word
from course_utils.charts.placing import side_by_side
from course_utils.language import listing, number, tr
from course_utils.problem import Problem, nearest

_BANDS = ("favourable", "neutral", "unfavourable", "disputed")
_NAMED = 3  # accounts named in each band
_COUNTS = ("relays", "replies", "followers", "posts")


@house_style
def show_quadrant(profile: pd.DataFrame, by: str = "score") -> Chart:
    """A dot for each coded account: influence across, a band for each stance.

    profile: as made by `influence.profile`, with its column "stance"; `influence.rank` adds "score"
    by: the column for influence: "score", one of its parts, or a count such as "relays" (on a log scale)
    A dashed line marks the top quarter of the accounts by that measure.
    Raises Problem when a column is missing or nobody was coded.
    """
    _need(profile, by)
    coded = profile[profile["stance"].isin(_BANDS)].sort_values(by, ascending=False, kind="stable")
    if coded.empty:
        sentence = tr(
            "No account of this table has a stance yet. Take a selection that the coders have read."
        )
        raise Problem("nothing-coded", sentence)
    bands = [band for band in _BANDS if (coded["stance"] == band).any()]
    heads = [_head(band, int((coded["stance"] == band).sum())) for band in bands]
    figure, (axes,) = frame(
        _title(by), height=5.1, left=widest(heads, weight="bold") + 0.35, right=0.3, bottom=0.65, top=0.8
    )
    limit = float(coded[by].quantile(0.75))
    _draw(axes, coded, bands, heads, by, limit)
    return Chart(figure, _description(coded, bands, by), _table(coded, by), _caption(coded, by, limit))


def _need(profile: pd.DataFrame, by: str) -> None:
    for column in ("stance", by):
        if column in profile.columns:
            continue
        guess = nearest(column, profile.columns)
        hint = (
            tr("Did you mean “{word}”?", word=guess)
            if guess
            else tr("Rank the accounts first, with influence.rank.")
        )
        sentence = tr("This table has no column “{column}”.", column=column)
        raise Problem("missing-column", f"{sentence} {hint}", column=column)


def measure_word(by: str) -> str:
    """A column of the profile in the language spoken now."""
    words = {
        "score": tr("Influence score (0 to 1)"),
        "reach": tr("Reach (0 to 1)"),
        "resonance": tr("Resonance (0 to 1)"),
        "relevance": tr("Relevance (0 to 1)"),
        "credibility": tr("Credibility (0 to 1)"),
        "relays": tr("Relays received"),
        "replies": tr("Answers received"),
        "followers": tr("Followers"),
        "posts": tr("Posts published"),
    }
    return words.get(by, by)


def _title(by: str) -> str:
    return (
        tr("Who counts, and on which side?")
        if by == "score"
        else tr("On which side? {measure}", measure=measure_word(by))
    )


def _head(band: str, count: int) -> str:
    return f"{STANCES[band].sign} {stance_word(band)} ({number(count)})"


def _scaled(values: pd.Series, by: str) -> np.ndarray:
    return np.log10(1 + values.to_numpy(dtype=float)) if by in _COUNTS else values.to_numpy(dtype=float)


def _draw(axes: Axes, coded: pd.DataFrame, bands: list[str], heads: list[str], by: str, limit: float) -> None:
    across = _scaled(coded[by], by)
    room = max(float(across.max()), 1e-9)
    upwards = np.zeros(len(coded))
    for place, band in enumerate(bands):
        inside = (coded["stance"] == band).to_numpy()
        upwards[inside] = place + _swarm(across[inside] / room)
        mark = STANCES[band]
        axes.scatter(
            across[inside],
            upwards[inside],
            s=62,
            marker=mark.shape,
            color=mark.colour,
            alpha=0.85,
            edgecolors="white",
            linewidths=0.6,
            zorder=4,
        )
        axes.axhline(place + 0.5, color=GRID, linewidth=1)
    axes.set(xlim=(-0.03 * room, 1.1 * room), ylim=(len(bands) - 0.5, -0.5))
    axes.set_yticks(range(len(bands)), heads, size=BODY_SIZE)
    for tick, band in zip(axes.get_yticklabels(), bands, strict=True):
        tick.set(color=STANCES[band].colour, weight="bold")
    axes.set_xlabel(measure_word(by))
    _ticks(axes, coded, by)
    _mark_quarter(axes, float(_scaled(pd.Series([limit]), by)[0]))
    for place, band in enumerate(bands):
        first = np.flatnonzero((coded["stance"] == band).to_numpy())[:_NAMED]
        names = [handle(str(account), 20) for account in coded.index[first]]
        _name_first(axes, names, across[first], upwards[first], place)


def _swarm(shares: np.ndarray) -> np.ndarray:
    """Heights in the lower part of a band that keep dots of nearly the same value apart, the middle first."""
    levels = 0.16 + np.array([0, 1, -1, 2, -2]) * 0.11
    last = np.full(len(levels), np.inf)
    heights = np.zeros(len(shares))
    for place in np.argsort(-shares, kind="stable"):
        free = np.flatnonzero(last - shares[place] > 0.018)
        level = int(free[0]) if len(free) else int(np.argmax(last))
        last[level] = shares[place]
        heights[place] = levels[level]
    return heights


def _name_first(axes: Axes, names: list[str], across: np.ndarray, upwards: np.ndarray, band: int) -> None:
    """The names in a line at the top of their band, each as near as it can be to its dot, and tied to it."""
    width = axes.get_position().width * WIDTH
    low, high = axes.get_xlim()
    order = np.argsort(across, kind="stable")
    widths = np.array([widest([names[place]], SMALL_SIZE) + 0.12 for place in order])
    centres = side_by_side((across[order] - low) / (high - low) * width, widths, width)
    for place, centre in zip(order, centres, strict=True):
        axes.annotate(
            names[place],
            (across[place], upwards[place]),
            (centre / width, band - 0.34),
            textcoords=axes.get_yaxis_transform(),
            ha="center",
            va="center",
            size=SMALL_SIZE,
            bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.5},
            arrowprops={"arrowstyle": "-", "color": MUTED, "linewidth": 0.7, "shrinkA": 0, "shrinkB": 4},
        )


def _ticks(axes: Axes, coded: pd.DataFrame, by: str) -> None:
    if by not in _COUNTS:
        number_ticks(axes.xaxis, digits=1)
        return
    steps = [
        step for step in (0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000) if step <= coded[by].max() * 1.1
    ]
    number_ticks(axes.xaxis, [float(np.log10(1 + step)) for step in steps])
    axes.xaxis.set_ticklabels([number(step) for step in steps])


def _mark_quarter(axes: Axes, limit: float) -> None:
    axes.axvline(limit, color=MUTED, linewidth=1.2, linestyle=(0, (4, 3)), zorder=1)
    low, high = axes.get_xlim()
    late = (limit - low) / (high - low) > 0.7
    axes.annotate(
        tr("the top quarter →"),
        (limit, 1),
        (-3 if late else 3, 4),
        xycoords=axes.get_xaxis_transform(),
        textcoords="offset points",
        ha="right" if late else "left",
        color=MUTED,
        size=SMALL_SIZE,
    )


def _caption(coded: pd.DataFrame, by: str, limit: float) -> str:
    high = coded[coded[by] >= limit]
    counts = high["stance"].value_counts()
    sides = listing([stance_count(band, int(counts[band])) for band in _BANDS if band in counts])
    lead = tr("In the top quarter: {sides}.", sides=sides)
    against = coded.index[(coded["stance"] == "unfavourable").to_numpy()]
    if not len(against):
        return lead
    place = int(coded[by].rank(ascending=False, method="min")[against[0]])
    return f"{lead} " + tr(
        "The first unfavourable voice is @{account}, in place {place}.",
        account=against[0],
        place=number(place),
    )


def _description(coded: pd.DataFrame, bands: list[str], by: str) -> str:
    first = "; ".join(
        tr("{stance}: @{account}", stance=stance_word(band), account=coded.index[coded["stance"] == band][0])
        for band in bands
    )
    return tr(
        "Dot plot of {n} accounts. Across, {measure}. Upwards, a band for each stance, each with its own "
        "shape of dot: "
        "{counts}. Farthest to the right in each band: {first}.",
        n=number(len(coded)),
        measure=inside(measure_word(by)),
        counts=", ".join(_head(band, int((coded["stance"] == band).sum())) for band in bands),
        first=first,
    )


def _table(coded: pd.DataFrame, by: str) -> pd.DataFrame:
    shown = coded.head(20)
    values = shown[by].round(3) if by not in _COUNTS else shown[by]
    return pd.DataFrame(
        {
            tr("Account"): [f"@{account}" for account in shown.index],
            measure_word(by): values.tolist(),
            tr("Stance"): [f"{STANCES[stance].sign} {stance_word(stance)}" for stance in shown["stance"]],
        }
    )
