"""How far the last useful moment of a reply moves when each assumption of the toy model does."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.influence import edges
from course_utils.analysis.rumour import STEPS, Assumptions, deadline
from course_utils.cases import Case
from course_utils.charts import _rows
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style, number_ticks
from course_utils.charts.palette import ACCENT, MAIN
from course_utils.language import number, percent, tr
from course_utils.problem import Problem

GOAL, COUNT = 0.25, "believed"
CHANGES = {"credibility": (0.4, 1.0), "reach": (0.01, 0.04), "pass_on": (0.7, 1.0), "relay": (0.0, 1.0)}
_NEVER = -1.0  # where a bar ends whose first moment is already too late


@dataclass(frozen=True)
class Move:
    """An assumption at its low and at its high value, and the last useful hour at each; None for never."""

    name: str
    values: tuple[float, float]
    hours: tuple[int | None, int | None]

    @property
    def ends(self) -> tuple[float, float]:
        """The two hours in order; what is never useful lies before hour 0."""
        low, high = sorted(_NEVER if hour is None else float(hour) for hour in self.hours)
        return low, high


@house_style
def show_deadlines(
    case: Case,
    changes: dict[str, tuple[float, float]] | None = None,
    goal: float = GOAL,
    runs: int = 50,
) -> Chart:
    """A bar for each assumption, from the last useful hour at its low value to the one at its high; the widest first.

    changes: names of `Assumptions` with a low and a high value, four of them unless told; one moves at a time
    goal: share of the accounts (0-1) that may ever have believed it
    Raises Problem for an assumption that has no such name or no number, or what `deadline` refuses.
    """
    ties = edges(case.posts, kind="share")
    changes = changes or CHANGES
    _need_known(changes)

    def last(asked: Assumptions) -> int | None:
        return deadline(ties, goal=goal, count=COUNT, assumptions=asked, runs=runs)

    usual = last(Assumptions())
    moves = [
        Move(name, (low, high), (last(_with(name, low)), last(_with(name, high))))
        for name, (low, high) in changes.items()
    ]
    moves.sort(key=lambda move: move.ends[0] - move.ends[1])
    rows = [
        _rows.Row(assumption_word(move.name), *move.ends, _note(move), strong=move is moves[0])
        for move in moves
    ]
    figure, axes = _rows.sheet(
        tr("Which assumption moves the deadline?"),
        tr(
            "Last hour of a reply after which {goal} at most ever believed it; one assumption moves at a time.",
            goal=percent(goal),
        ),
        tr("Last useful hour"),
        rows,
    )
    _draw(axes, rows, usual)
    return Chart(figure, _description(moves), _table(moves), deadline_words(moves, usual, goal))


def assumption_word(name: str) -> str:
    """An assumption that is a share, as a heading."""
    words = {
        "credibility": tr("Credibility of the reply"),
        "reach": tr("Reached by the reply each hour"),
        "pass_on": tr("Chance to believe when told"),
        "tire": tr("Chance to tire of telling"),
        "relay": tr("Pass the correction on"),
        "relay_credibility": tr("Credibility of a contact"),
        "backfire": tr("Angered by the reply"),
    }
    return words.get(name, name)


def deadline_words(moves: list[Move], usual: int | None, goal: float) -> str:
    """The deadline as usual, and the assumption that moves it most."""
    first = moves[0]
    return tr(
        "With the usual assumptions, the last useful moment is: {usual}. What moves it most: {name} ({note}).",
        usual=_hour(usual),
        name=_inside(assumption_word(first.name)),
        note=_note(first),
    )


def _need_known(changes: dict[str, tuple[float, float]]) -> None:
    known = [one.name for one in fields(Assumptions) if one.name not in ("relay_steps", "relayers")]
    for name in changes:
        if name not in known:
            sentence = tr("“{name}” is no assumption here. Use: {known}.", name=name, known=", ".join(known))
            raise Problem("unknown-assumption", sentence, name=name)


def _with(name: str, value: float) -> Assumptions:
    # What follows from credibility follows again: relay_credibility is left out unless it is the one that moves.
    return replace(Assumptions(relay_credibility=None), **{"relay_credibility": None, name: value})


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]


def _hour(hour: int | None) -> str:
    return tr("never in time") if hour is None else tr("hour {hour}", hour=number(hour))


def _note(move: Move) -> str:
    return tr(
        "at {low}: {first}; at {high}: {second}",
        low=percent(move.values[0]),
        first=_hour(move.hours[0]),
        high=percent(move.values[1]),
        second=_hour(move.hours[1]),
    )


def _draw(axes: Axes, rows: list[_rows.Row], usual: int | None) -> None:
    for place, row in enumerate(rows):
        colour, hatch = (ACCENT, "////") if row.strong else (MAIN, None)
        axes.barh(
            place,
            row.high - row.low,
            left=row.low,
            height=0.6,
            color=colour,
            hatch=hatch,
            edgecolor="white",
            linewidth=0,
        )
        axes.plot([row.low, row.high], [place, place], "|", markersize=16, markeredgewidth=2.5, color=colour)
    _rows.reference(axes, _NEVER if usual is None else usual, tr("as usual: {hour}", hour=_hour(usual)))
    axes.set_xlim(_NEVER - 1, STEPS)
    number_ticks(axes.xaxis, range(0, STEPS, 6))


def _description(moves: list[Move]) -> str:
    lead = tr(
        "Horizontal bars, one for each assumption, from its last useful hour at the low value to that at the high."
    )
    return " ".join([lead, *(f"{assumption_word(move.name)}, {_note(move)}." for move in moves)])


def _table(moves: list[Move]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Assumption"): [assumption_word(move.name) for move in moves],
            tr("Low value"): [percent(move.values[0]) for move in moves],
            tr("Last useful hour, low"): [_hour(move.hours[0]) for move in moves],
            tr("High value"): [percent(move.values[1]) for move in moves],
            tr("Last useful hour, high"): [_hour(move.hours[1]) for move in moves],
        }
    )
