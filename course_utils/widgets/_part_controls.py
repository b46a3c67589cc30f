"""The controls for one part of the plan: made from its kind, filled with what is kept, read back as plain data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import ipywidgets as ipw

from course_utils.language import number, read_number, tr, trn
from course_utils.plan.outline import Column, Part
from course_utils.problem import Problem
from course_utils.widgets import _controls

UNSAID = ""  # a menu shows an empty line for None
LONGEST = 2000  # characters


def control(asked: Part | Column, kept: object) -> ipw.ValueWidget:
    """The control for a part that is no list, or for one cell of a row, filled with ``kept``."""
    if asked.kind == "choice":
        options = [(tr("choose"), UNSAID), *((option.label, option.id) for option in asked.options)]
        known = {option.id for option in asked.options}
        return _controls.menu(asked.label, options, kept if kept in known else UNSAID)
    if asked.kind == "date":
        return _controls.calendar(asked.label, _date(kept))
    if asked.kind == "text":
        return _controls.lines(asked.label, _text(kept), rows=3)
    return _controls.line(asked.label, _text(kept))


def said(asked: Part | Column, control: ipw.ValueWidget) -> str | float | None:
    """What a control says, as the plan keeps it; None when it says nothing.

    Raises Problem for a text that is too long, or for words where a number belongs.
    """
    if asked.kind == "date":
        return control.value.isoformat() if control.value else None
    text = str(control.value).strip()
    if len(text) > LONGEST:
        sentence = tr(
            "“{label}” is too long (2,000 characters at most). Shorten it, then save again.",
            label=asked.label,
        )
        raise Problem("too-long", sentence)
    return _number(asked.label, text) if asked.kind == "number" and text else text or None


def show(asked: Part | Column, control: ipw.ValueWidget, kept: object) -> None:
    """Let a control say what is kept, as `control` fills a new one."""
    if asked.kind == "choice":
        control.value = kept if kept in {option.id for option in asked.options} else UNSAID
    else:
        control.value = _date(kept) if asked.kind == "date" else _text(kept)


class Rows:
    """A part that is a list: a group of controls for each row, and a button that adds one."""

    def __init__(self, part: Part, kept: object, watch: Callable[[ipw.ValueWidget], None]) -> None:
        self._part, self._watch = part, watch
        self.rows: list[dict[str, ipw.ValueWidget]] = []
        self._list = ipw.VBox()
        kept = _rows(kept)
        for row in [*kept, *[{}] * (part.fewest - len(kept))]:
            self._append(row)
        self.add = _controls.button(tr("Add a line to “{label}”", label=part.label), second=True)

    def view(self) -> ipw.VBox:
        """The heading, the rows and the button."""
        return ipw.VBox([_controls.heading(self._part.label), self._list, self.add])

    def said(self) -> list[dict[str, str | float]]:
        """The rows that say something, as the plan keeps them. Raises Problem as the function `said` does."""
        read = [
            {column.column: said(column, row[column.column]) for column in self._part.columns}
            for row in self.rows
        ]
        filled = [{name: value for name, value in row.items() if value is not None} for row in read]
        return [row for row in filled if row]

    def show(self, kept: object) -> None:
        """Let the rows say what is kept; those beyond stay, empty, so that nobody's place moves."""
        kept = _rows(kept)
        for row, told in zip(self.rows, [*kept, *[{}] * len(self.rows)], strict=False):
            for column in self._part.columns:
                show(column, row[column.column], told.get(column.column))
        for told in kept[len(self.rows) :]:
            self._append(told)

    def grow(self) -> str:
        """Add an empty row, unless there are enough; the sentence to say."""
        if len(self.rows) >= self._part.most:
            return trn(
                "This list holds {n} line at most.", "This list holds {n} lines at most.", self._part.most
            )
        self._append({})
        return tr("An empty line was added above the button.")

    def _append(self, kept: Mapping[str, object]) -> None:
        row = {column.column: control(column, kept.get(column.column)) for column in self._part.columns}
        for one in row.values():
            self._watch(one)
        self.rows.append(row)
        place = _controls.heading(f"{len(self.rows)}.")
        shown = ipw.VBox([place, *row.values()])
        shown.add_class("relais-part")
        self._list.children = [*self._list.children, shown]


def _rows(kept: object) -> list[Mapping[str, object]]:
    return [row for row in kept if isinstance(row, Mapping)] if isinstance(kept, list) else []


def _text(kept: object) -> str:
    if isinstance(kept, int | float) and not isinstance(kept, bool):
        return number(kept, _digits(float(kept)))
    return kept if isinstance(kept, str) else ""


def _digits(value: float) -> int:
    """As many decimals as it takes to read the same number again, nine at most."""
    written = f"{value:.9f}".rstrip("0")
    return len(written.partition(".")[2])


def _date(kept: object) -> date | None:
    try:
        return date.fromisoformat(kept) if isinstance(kept, str) else None
    except ValueError:
        return None


def _number(label: str, text: str) -> float:
    value = read_number(text)
    if value is None:
        sentence = tr("“{label}” wants a number in figures; I read “{text}”.", label=label, text=text)
        raise Problem("no-number", sentence)
    return value
