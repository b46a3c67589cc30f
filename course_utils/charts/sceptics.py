"""The map of sceptics: who is touched, who weighs in the decision, and why each of them hesitates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, WIDTH, frame, house_style, widest
from course_utils.charts.names import drawable
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN, MUTED
from course_utils.language import listing, number, tr, trn
from course_utils.problem import Problem, nearest

LOW, MEDIUM, HIGH = LEVELS = (1, 2, 3)
_SHAPES = {"time": "o", "control": "s", "security": "D", "return": "^", "experience": "X", "legitimacy": "P"}
_LONGEST = 60  # letters of a name; a longer one is cut, and stands whole in the table
_LINE, _SPACE, _EMPTY = 0.18, 0.13, 0.6  # inches: a line, the room under a person, the least height of a row
_MARK, _PAD = 0.3, 0.1  # inches: the room of a mark at the left of a name, and of the edge of a cell
_TOP, _BOTTOM, _ROOM = 0.85, 0.4, 4.8  # inches; the room is what a projector leaves for the three rows


@dataclass(frozen=True)
class _Person:
    who: str
    interest: int
    influence: int
    reason: str

    @property
    def first(self) -> bool:
        """Touched, and with weight in the decision: to be seen first."""
        return self.interest == self.influence == HIGH


@dataclass(frozen=True)
class _Block:
    """A person, or those for whom no room was left, as lines of text."""

    lines: list[str]
    under: list[str]
    person: _Person | None = None

    @property
    def height(self) -> float:
        return _LINE * (len(self.lines) + len(self.under)) + _SPACE


Cell = tuple[int, int]


@house_style
def show_sceptics(people: Iterable[Sequence[object]]) -> Chart:
    """A grid: interest across, influence upwards; each person with the sign and the word of a reason to hesitate.

    people: for each, who, interest and influence from 1 (low) to 3 (high), and one of six reasons in the language
    spoken now: time, control, security, return, experience, legitimacy
    A frame marks the cell of those to see first. Raises Problem for a level or a reason that is none of these.
    """
    known = [_person(row) for row in people]
    if not known:
        raise Problem("nobody", tr("There is nobody on this map yet. Add a person."))
    heads = [influence_word(level) for level in LEVELS]
    left = widest([word for head in heads for word in head.split()], SMALL_SIZE) + 0.3
    width = (WIDTH - left - 0.15) / len(LEVELS)
    cells = _cells(known, width)
    heights = [_height(cells, level) for level in LEVELS]
    figure, (axes,) = frame(
        tr("Who hesitates, with what weight, and why"),
        tr("The sign and the word under a name: the reason. In the frame: those to see first."),
        height=_TOP + _BOTTOM + sum(heights),
        left=left,
        right=0.15,
        bottom=_BOTTOM,
        top=_TOP,
    )
    _grid(axes, width, heights)
    for cell, blocks in cells.items():
        _write(axes, blocks, (cell[0] - 1) * width, sum(heights[: cell[1]]))
    return Chart(figure, _description(known), _table(known), _caption(known))


def reason_word(reason: str) -> str:
    """One of the six reasons to hesitate, in the language spoken now."""
    return {
        "time": tr("lack of time"),
        "control": tr("control"),
        "security": tr("security"),
        "return": tr("return"),
        "experience": tr("experience"),
        "legitimacy": tr("legitimacy"),
    }[reason]


def interest_word(level: int) -> str:
    """How much the decision touches somebody."""
    return {LOW: tr("low interest"), MEDIUM: tr("medium interest"), HIGH: tr("high interest")}[level]


def influence_word(level: int) -> str:
    """How much somebody weighs in the decision."""
    return {LOW: tr("low influence"), MEDIUM: tr("medium influence"), HIGH: tr("high influence")}[level]


def _person(row: Sequence[object]) -> _Person:
    if isinstance(row, str) or len(row) != 4:
        sentence = tr(
            "Each person takes four things: who, interest, influence, reason. I read {row}.", row=row
        )
        raise Problem("four-things", sentence, row=row)
    who, interest, influence, reason = row
    for level in (interest, influence):
        if level not in LEVELS:
            sentence = tr(
                "Interest and influence are 1 (low), 2 (medium) or 3 (high). For “{who}”, I read {level}.",
                who=who,
                level=level,
            )
            raise Problem("bad-level", sentence, who=who, level=level)
    return _Person(drawable(str(who)), int(interest), int(influence), _reason(str(reason)))


def _reason(word: str) -> str:
    """The reason that ``word`` names, with an article or an adjective before it or without."""
    names = {reason_word(reason).split()[-1]: reason for reason in _SHAPES}
    last = (word.split() or [""])[-1].casefold()
    if last in names:
        return names[last]
    gaps = {"word": word, "choices": ", ".join(f"“{name}”" for name in names)}
    guess = nearest(last, names)
    if guess:
        sentence = tr(
            "I don't know “{word}” here. Did you mean “{guess}”? The choices are: {choices}.",
            guess=guess,
            **gaps,
        )
    else:
        sentence = tr("I don't know “{word}” here. The choices are: {choices}.", **gaps)
    raise Problem("unknown-choice", sentence, word=word)


def _cells(known: list[_Person], width: float) -> dict[Cell, list[_Block]]:
    """The blocks of each cell, with as many people as the height of a projector allows."""
    for most in range(len(known), 0, -1):
        cells = _shortened(known, width, most)
        if sum(_height(cells, level) for level in LEVELS) <= _ROOM:
            break
    return cells


def _shortened(known: list[_Person], width: float, most: int) -> dict[Cell, list[_Block]]:
    cells: dict[Cell, list[_Block]] = {}
    for person in known:
        cells.setdefault((person.interest, person.influence), []).append(_block(person, width))
    for cell, blocks in cells.items():
        left_out = len(blocks) - most
        if left_out > 0:
            more = trn("… and {n} other", "… and {n} others", left_out)
            cells[cell] = [*blocks[:most], _Block([], [more])]
    return cells


def _block(person: _Person, width: float) -> _Block:
    name = person.who if len(person.who) <= _LONGEST else person.who[: _LONGEST - 1] + "…"
    room = width - _MARK - 2 * _PAD
    return _Block(
        _lines(name, room, BODY_SIZE, "bold"), _lines(reason_word(person.reason), room, SMALL_SIZE), person
    )


def _lines(text: str, room: float, size: float, weight: str = "normal") -> list[str]:
    """The text in lines that are not wider than ``room`` inches."""
    for letters in range(len(text), 1, -1):
        lines = wrap(text, letters)
        if widest(lines, size, weight) <= room:
            return lines
    return [text]


def _height(cells: dict[Cell, list[_Block]], influence: int) -> float:
    stacks = [sum(block.height for block in blocks) for cell, blocks in cells.items() if cell[1] == influence]
    return max([_EMPTY, *(stack + 2 * _PAD for stack in stacks)])


def _grid(axes: Axes, width: float, heights: list[float]) -> None:
    """The nine cells in inches, named at the left and below; a frame around the one to begin with."""
    whole, tall = width * len(LEVELS), sum(heights)
    axes.set(xlim=(0, whole), ylim=(0, tall))
    middles = [sum(heights[:place]) + height / 2 for place, height in enumerate(heights)]
    axes.set_yticks(
        middles, [influence_word(level).replace(" ", "\n", 1) for level in LEVELS], size=SMALL_SIZE, color=INK
    )
    axes.set_xticks(
        [width * (place + 0.5) for place in range(len(LEVELS))],
        [interest_word(level) for level in LEVELS],
        size=SMALL_SIZE,
        color=INK,
    )
    for place in (1, 2):
        axes.axvline(width * place, color=GRID, linewidth=1.5)
        axes.axhline(sum(heights[:place]), color=GRID, linewidth=1.5)
    corner = (whole - width, tall - heights[-1])
    axes.add_patch(
        Rectangle(
            corner, width, heights[-1], fill=False, edgecolor=ACCENT, linewidth=2.5, clip_on=False, zorder=3
        )
    )


def _write(axes: Axes, blocks: list[_Block], left: float, top: float) -> None:
    """The blocks of a cell, one under the other, from its upper left corner."""
    height = top - _PAD
    for block in blocks:
        person = block.person
        if person:
            colour = ACCENT if person.first else MAIN
            mark = (left + _PAD + 0.1, height - _LINE * 0.55)
            axes.scatter(*mark, s=75, marker=_SHAPES[person.reason], color=colour, zorder=4)
        for lines, size, colour, weight in (
            (block.lines, BODY_SIZE, INK, "bold" if person and person.first else "normal"),
            (block.under, SMALL_SIZE, MUTED, "normal"),
        ):
            for line in lines:
                axes.text(
                    left + _PAD + _MARK,
                    height - _LINE / 2,
                    line,
                    size=size,
                    color=colour,
                    weight=weight,
                    va="center",
                )
                height -= _LINE
        height -= _SPACE


def _names(people: Iterable[_Person]) -> str:
    return listing([person.who for person in people])


def _caption(known: list[_Person]) -> str:
    first = [person for person in known if person.first]
    touched = [person for person in known if (person.interest, person.influence) == (HIGH, LOW)]
    if first:
        told = [
            tr(
                "High interest, high influence: {names}. See them before the meeting, one at a time.",
                names=_names(first),
            )
        ]
    else:
        told = [tr("Nobody here is high on both.")]
    if touched:
        told.append(tr("High interest, low influence: {names}.", names=_names(touched)))
    return " ".join(told)


def _description(known: list[_Person]) -> str:
    lead = trn(
        "Grid of three by three, interest across and influence upwards, with {n} person.",
        "Grid of three by three, interest across and influence upwards, with {n} people.",
        len(known),
    )
    told = [
        tr(
            "{who}: {interest}, {influence}; reason: {reason}.",
            who=person.who,
            interest=interest_word(person.interest),
            influence=influence_word(person.influence),
            reason=reason_word(person.reason),
        )
        for person in known
    ]
    return " ".join([lead, *told])


def _table(known: list[_Person]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Who"): [person.who for person in known],
            tr("Interest (1 to 3)"): [number(person.interest) for person in known],
            tr("Influence (1 to 3)"): [number(person.influence) for person in known],
            tr("Reason"): [reason_word(person.reason) for person in known],
        }
    )
