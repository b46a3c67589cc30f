"""From the mission to what is counted: the thread on which objectives hang, and those that hang on nothing."""

from __future__ import annotations

from textwrap import fill

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from course_utils.analysis.decision import LEVELS, alignment_share, chains, orphans, uncovered
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, WIDTH, frame, house_style, widest
from course_utils.charts.palette import ACCENT, INK, MAIN, MUTED, PALE, PAPER
from course_utils.language import current, listing, number, percent, tr

_BOX, _GAP, _LINE, _BETWEEN = (
    1.86,
    0.42,
    0.152,
    0.13,
)  # inches: width of a box, to the next column, a line, to the next box
_PASSING, _LINES, _SIZE, _HEAD = 0.12, 4, 9.0, 20


@house_style
def show_thread(objectives: pd.DataFrame, chosen: str | None = None) -> Chart:
    """Four columns of boxes, each tied to the one that it serves; a box that is not tied to the mission is dashed.

    chosen: an objective whose way up is drawn strong, and the others pale.
    Raises Problem when the table of objectives can't be read (`analysis.decision.chains`).
    """
    found = chains(objectives)
    texts = _texts(objectives)
    places = _places(found, texts)
    height = 1.25 + max(top + height for _, top, height in places.values()) if places else 1.3
    figure, (axes,) = frame(
        tr("The thread: what does each objective serve?"),
        tr("Solid: tied to the mission. Dashed: tied to nothing that serves it."),
        height=min(height, 6.2),
        left=0.15,
        right=0.15,
        bottom=0.1,
        top=1.15,
    )
    _draw(axes, found, texts, places, chosen)
    return Chart(figure, _description(found), _table(found, texts), thread_words(objectives))


def level_word(level: str) -> str:
    """A level of the chain, in the language spoken now."""
    return {
        "mission": tr("Mission"),
        "communication": tr("Communication objectives"),
        "social": tr("Social objectives"),
        "indicator": tr("Indicators"),
    }[level]


def end_word(ends: str) -> str:
    """Why the way up does not arrive, in the language spoken now; where it does, that it does."""
    return {
        "": tr("arrives at the mission"),
        "no-parent": tr("serves nothing"),
        "lost-above": tr("serves an orphan"),
        "unknown-parent": tr("serves something that is not in the table"),
        "loop": tr("turns in a circle"),
    }[ends]


def thread_words(objectives: pd.DataFrame) -> str:
    """How many social objectives are tied to the mission, which are not, and what is missing below."""
    found = chains(objectives)
    social = found[found["level"] == "social"]
    words = [
        tr(
            "{aligned} of {total} social objectives arrive at the mission ({share}).",
            aligned=number(social["aligned"].sum()),
            total=number(len(social)),
            share=percent(alignment_share(objectives)) if len(social) else "–",
        )
    ]
    for name in orphans(objectives):
        words.append(tr("{name}: {why}.", name=name, why=end_word(found["ends"][name])))
    uncounted = social.index[~social["measured"].astype(bool)].tolist()
    if uncounted:
        words.append(tr("Without an indicator: {names}.", names=listing(uncounted)))
    if uncovered(objectives):
        words.append(tr("Served by no social objective: {names}.", names=listing(uncovered(objectives))))
    return " ".join(words)


def _texts(objectives: pd.DataFrame) -> dict[str, str]:
    names = objectives["objective"].astype(str)
    return dict(zip(names, objectives[f"text_{current()}"].astype(str), strict=True))


def _lines(name: str, text: str) -> list[str]:
    """The text of a box, cut where a line is full; what does not fit is in the table."""
    lines = [""]
    for word in f"{name} · {text}".split():
        longer = f"{lines[-1]} {word}".strip()
        if widest([longer], _SIZE) <= _BOX - 0.2 or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], f"{lines[_LINES - 1]}…"]


def _above(found: pd.DataFrame, name: str) -> str:
    """The objective that this one serves, "" when it serves none."""
    path = found["path"][name]
    return path[1] if len(path) > 1 else ""


def _order(found: pd.DataFrame, rank: int, above: list[str]) -> list[str]:
    """What stands in a column, each under the one that it serves, orphans last.

    A tie that goes past this column ("I5" serves "C5" directly) takes a place in it, named "~I5".
    """
    names = found.index[found["level"] == LEVELS[rank]].tolist()
    served = {name: _above(found, name) for name in names}
    for name in found.index[found["level"].isin(LEVELS[rank + 1 :])]:
        if found["level"].get(_above(found, name)) in LEVELS[:rank]:
            served[f"~{name}"] = _above(found, name)
    place = {name.lstrip("~"): number for number, name in enumerate(above)}
    return sorted(served, key=lambda name: place.get(served[name], len(place)))


def _places(found: pd.DataFrame, texts: dict[str, str]) -> dict[str, tuple[float, float, float]]:
    """Left, top and height of each box, in inches from the top left of the axes; columns centred."""
    columns, above = [], []
    for rank in range(len(LEVELS)):
        above = _order(found, rank, above)
        columns.append(above)
    heights = {name: _LINE * len(_lines(name, texts[name])) + 0.1 for name in found.index}
    lengths = [sum(heights.get(name, _PASSING) + _BETWEEN for name in column) for column in columns]
    places = {}
    for rank, (column, length) in enumerate(zip(columns, lengths, strict=True)):
        top = (max(lengths) - length) / 2
        for name in column:
            places.setdefault(name, (rank * (_BOX + _GAP), top, heights.get(name, _PASSING)))
            top += heights.get(name, _PASSING) + _BETWEEN
    return places


def _draw(axes: Axes, found: pd.DataFrame, texts: dict[str, str], places: dict, chosen: str | None) -> None:
    lit = set(found["path"][chosen]) if chosen in found.index else set()
    bottom = max((top + height for _, top, height in places.values()), default=1.0)
    axes.set(xlim=(0, WIDTH - 0.3), ylim=(bottom + 0.03, -0.03))
    axes.set_axis_off()
    for rank, level in enumerate(LEVELS):
        where = ((rank * (_BOX + _GAP)) / (WIDTH - 0.3), 1)
        axes.annotate(
            fill(level_word(level), _HEAD),
            where,
            (0, 6),
            xycoords="axes fraction",
            textcoords="offset points",
            size=SMALL_SIZE,
            weight="bold",
            va="bottom",
        )
    for name, row in found.iterrows():
        strong = not lit or name in lit
        _box(axes, places[name], _lines(name, texts[name]), bool(row["aligned"]), strong, name == chosen)
        if len(row["path"]) > 1:
            stops = [places[stop] for stop in (row["path"][1], f"~{name}", name) if stop in places]
            _tie(axes, stops, bool(row["aligned"]), strong, bool(lit))


def _box(axes: Axes, place: tuple, lines: list[str], aligned: bool, strong: bool, chosen: bool) -> None:
    left, top, height = place
    colour = (MAIN if aligned else ACCENT) if strong else PALE
    axes.add_patch(
        FancyBboxPatch(
            (left + 0.03, top + 0.03),
            _BOX - 0.06,
            height - 0.06,
            boxstyle="round,pad=0.03,rounding_size=0.06",
            facecolor="#EAF1F8" if chosen else PAPER,
            edgecolor=colour,
            linewidth=2.4 if chosen else 1.4,
            linestyle="-" if aligned else (0, (4, 2.5)),
            clip_on=False,
        )
    )
    axes.text(
        left + 0.07,
        top + height / 2,
        "\n".join(lines),
        size=_SIZE,
        va="center",
        linespacing=1.15,
        color=INK if strong else MUTED,
    )


def _tie(axes: Axes, stops: list[tuple], aligned: bool, strong: bool, traced: bool) -> None:
    """A line from the right edge of the first stop to the left edge of the last, through those in between."""
    across = [edge for left, _, _ in stops for edge in (left, left + _BOX)][1:-1]
    down = [top + height / 2 for _, top, height in stops for _ in range(2)][1:-1]
    axes.plot(
        across,
        down,
        color=(MAIN if aligned else ACCENT) if strong else PALE,
        linewidth=2.6 if strong and traced else 1.4,
        linestyle="-" if aligned else (0, (4, 2.5)),
        zorder=0,
    )


def _description(found: pd.DataFrame) -> str:
    lost = found.index[~found["aligned"].astype(bool)].tolist()
    words = tr(
        "Four columns of boxes, from the mission at the left to the indicators at the right; a line ties each box to "
        "the one it serves. {boxes} boxes.",
        boxes=number(len(found)),
    )
    if not lost:
        return " ".join([words, tr("All of them are tied to the mission.")])
    return " ".join([words, tr("Dashed, not tied to the mission: {names}.", names=listing(lost))])


def _table(found: pd.DataFrame, texts: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Objective"): found.index.tolist(),
            tr("What it says"): [texts[name] for name in found.index],
            tr("Level"): [level_word(level) for level in found["level"]],
            tr("Way up"): [" → ".join(path) for path in found["path"]],
            tr("Where it ends"): [end_word(ends) for ends in found["ends"]],
        }
    )
