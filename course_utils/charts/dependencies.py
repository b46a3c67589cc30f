"""The steps of a plan as a graph that lights up: what is done, what can begin, what hangs on a step that was skipped."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from course_utils.analysis.planning import bare_prerequisites, depths, standing_on
from course_utils.charts._columns import Columns, in_columns
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, WIDTH, frame, house_style, widest
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, MUTED, PAPER, QUIET
from course_utils.language import listing, number, tr, trn

_ROW, _BOX, _GAP = 0.98, 0.84, 0.16  # inches: from row to row, height of a box, between two columns
_EDGE = 0.06  # inches between a box and its letters
_LINES = 3  # of a title
_NARROWEST = 6  # columns: fewer ones don't make wider boxes
SKIPPED, ASSUMED = "skipped", "assumed"


@dataclass(frozen=True)
class _Look:
    """How the box of a state is drawn; no two states have the same edge and sign."""

    sign: str
    face: str
    edge: str
    letters: str
    line: str = "-"
    width: float = 1.4


LOOKS = {
    "done": _Look("●", MAIN, MAIN, PAPER),
    "begun": _Look("◐", "#DCE9F5", MAIN, INK, width=2.4),
    "ready": _Look("○", PAPER, INK, INK, width=1.2),
    "waiting": _Look("…", PAPER, QUIET, MUTED, "--", 1.1),
    SKIPPED: _Look("✗", PAPER, ACCENT, ACCENT, "-.", 2.0),
    ASSUMED: _Look("?", GRID, MUTED, MUTED, ":", 1.6),
}


@house_style
def show_dependencies(
    titles: Mapping[int, str],
    needs: Mapping[int, Collection[int]],
    states: Mapping[int, str],
    skipped: int | None = None,
) -> Chart:
    """A box for each step, from left to right, and an arrow from each to those that stand on it.

    needs: the steps that each step waits for; an arrow that others imply is not drawn
    states: "done", "begun", "ready" or "waiting", by step
    skipped: a step that nobody does; whatever stands on it, directly or not, turns grey. Raises Problem when it is
    unknown, or when the steps wait for one another in a circle.
    """
    needs = {step: list(needs.get(step, ())) for step in sorted(titles)}
    fallen = sorted(standing_on(skipped, needs)) if skipped is not None else []
    shown = {**{step: states[step] for step in needs}, **dict.fromkeys(fallen, ASSUMED)}
    if skipped is not None:
        shown[skipped] = SKIPPED
    bare = bare_prerequisites(needs)
    placed = in_columns(depths(needs), bare)
    _draw(axes := _sheet(placed), placed, bare, shown, titles)
    caption = _caption(shown) if skipped is None else skipped_words(skipped, titles[skipped], fallen)
    return Chart(
        axes.figure, _description(titles, needs, shown), _table(titles, needs, shown, skipped), caption
    )


def state_word(state: str) -> str:
    """A state of a step in the language spoken now."""
    return {
        "done": tr("done"),
        "begun": tr("begun"),
        "ready": tr("ready"),
        "waiting": tr("waiting"),
        SKIPPED: tr("skipped"),
        ASSUMED: tr("assumed"),
    }[state]


def marked(state: str) -> str:
    """The sign of a state and its word: "● done"."""
    return f"{LOOKS[state].sign} {state_word(state)}"


def skipped_words(step: int, title: str, fallen: Collection[int]) -> str:
    """What becomes of the plan without a step."""
    if not fallen:
        return tr("No step stands on step {n}, {title}.", n=number(step), title=title)
    return trn(
        "Without step {step}, {title}, one step stands on an assumption: {list}.",
        "Without step {step}, {title}, {n} steps stand on assumptions: {list}.",
        len(fallen),
        step=number(step),
        title=title,
        list=listing([number(one) for one in sorted(fallen)]),
    )


def _sheet(placed: Columns) -> Axes:
    """Axes in inches, with room for every column and row."""
    rows = [
        row for _, row in (*placed.boxes.values(), *(bend for way in placed.bends.values() for bend in way))
    ]
    high = (max(rows, default=0) - min(rows, default=0)) * _ROW + _BOX
    _, (axes,) = frame(
        tr("What stands on what"),
        tr(
            "An arrow goes from a step to those that stand on it. What other arrows imply is not drawn twice."
        ),
        height=high + 1.05,
        left=0.12,
        right=0.12,
        bottom=0.12,
        top=0.85,
    )
    middle = (max(rows, default=0) + min(rows, default=0)) / 2 * _ROW
    axes.set(xlim=(0, WIDTH - 0.24), ylim=(middle + (high + 0.08) / 2, middle - (high + 0.08) / 2))
    axes.set_axis_off()
    return axes


def _draw(axes: Axes, placed: Columns, bare: Mapping, shown: Mapping[int, str], titles: Mapping) -> None:
    columns = max(_NARROWEST, 1 + max((column for column, _ in placed.boxes.values()), default=0))
    wide = (WIDTH - 0.24 - _GAP * (columns - 1) - 0.04) / columns

    def corner(place: tuple[int, float]) -> tuple[float, float]:
        return 0.02 + place[0] * (wide + _GAP), place[1] * _ROW

    for step, before in bare.items():
        for need in before:
            bends = [corner(bend) for bend in placed.bends.get((need, step), [])]
            left, middle = corner(placed.boxes[need])
            way = [(left + wide, middle), *(point for x, y in bends for point in ((x, y), (x + wide, y)))]
            _arrow(axes, [*way, corner(placed.boxes[step])], shown[need])
    for step, place in placed.boxes.items():
        _box(axes, *corner(place), wide, shown[step], step, titles[step])


def _arrow(axes: Axes, way: list[tuple[float, float]], state: str) -> None:
    """Dark and heavy from a step that is done, dotted from one that is not there."""
    look = {"color": MAIN if state == "done" else QUIET, "linewidth": 2.0 if state == "done" else 1.1}
    look["linestyle"] = ":" if state in (SKIPPED, ASSUMED) else "-"
    axes.plot(*zip(*way[:-1], strict=True), zorder=1, solid_capstyle="round", **look)
    head = {"arrowstyle": "-|>", "shrinkA": 0, "shrinkB": 1, "mutation_scale": 11, **look}
    axes.annotate("", way[-1], way[-2], arrowprops=head, zorder=1)


def _box(axes: Axes, left: float, middle: float, wide: float, state: str, step: int, title: str) -> None:
    look = LOOKS[state]
    axes.add_patch(
        FancyBboxPatch(
            (left + 0.05, middle - _BOX / 2 + 0.05),
            wide - 0.1,
            _BOX - 0.1,
            boxstyle="round,pad=0.05,rounding_size=0.08",
            facecolor=look.face,
            edgecolor=look.edge,
            linestyle=look.line,
            linewidth=look.width,
            zorder=2,
        )
    )
    text = {"size": SMALL_SIZE, "color": look.letters, "va": "top", "linespacing": 1.15, "zorder": 3}
    top = middle - _BOX / 2 + 0.07
    axes.text(left + _EDGE, top, f"{number(step)} {marked(state)}", **text)
    axes.text(left + _EDGE, top + 0.19, "\n".join(_lines(title, wide - 2 * _EDGE)), **text)


def _lines(title: str, wide: float) -> list[str]:
    """The title in lines of a box; what is too long for it ends in a mark, and stands whole in the table."""
    lines: list[str] = []
    for word in title.split():
        longer = f"{lines[-1]} {word}" if lines else word
        lines[-1:] = [longer] if widest([longer], SMALL_SIZE) <= wide else [*lines[-1:], word]
    lines = [_cut(line, wide) for line in lines]
    return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], _cut(f"{lines[_LINES - 1]} …", wide)]


def _cut(line: str, wide: float) -> str:
    while widest([line], SMALL_SIZE) > wide:
        line = f"{line.rstrip('…')[:-1]}…"
    return line


def _caption(shown: Mapping[int, str]) -> str:
    told = [
        tr("{state}: {steps}", state=state_word(state), steps=listing([number(step) for step in steps]))
        for state in LOOKS
        if (steps := [step for step, its in shown.items() if its == state])
    ]
    words = tr(
        "Steps done: {done} of {n}.",
        done=number(list(shown.values()).count("done")),
        n=number(len(shown)),
    )
    return " ".join([words, tr("Where each stands: {list}.", list="; ".join(told))])


def _description(titles: Mapping[int, str], needs: Mapping, shown: Mapping[int, str]) -> str:
    lead = tr("Boxes joined by arrows, from left to right, one box for each step of the plan.")
    told = [
        tr(
            "{n}, {title}: {state}; {ground}.",
            n=number(step),
            title=titles[step],
            state=state_word(state),
            ground=_ground(needs[step]),
        )
        for step, state in shown.items()
    ]
    return " ".join([lead, *told])


def _ground(needs: Collection[int]) -> str:
    if not needs:
        return tr("stands on no other")
    return tr("stands on {steps}", steps=listing([number(need) for need in needs]))


def _table(titles: Mapping, needs: Mapping, shown: Mapping[int, str], skipped: int | None) -> pd.DataFrame:
    columns = {
        tr("Step"): [tr("{number}. {title}", number=step, title=titles[step]) for step in shown],
        tr("State"): [marked(state) for state in shown.values()],
        tr("Stands on"): [", ".join(map(number, needs[step])) or "–" for step in shown],
    }
    if skipped is not None:
        columns[tr("Without step {n}", n=number(skipped))] = [
            _loss(needs[step], state, skipped) for step, state in shown.items()
        ]
    return pd.DataFrame(columns)


def _loss(needs: Collection[int], state: str, skipped: int) -> str:
    if state != ASSUMED:
        return "–"
    return tr("stands on it") if skipped in needs else tr("stands on what stands on it")
