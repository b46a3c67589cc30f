"""Tables that a reader wants otherwise than a form keeps them: in order, with sums, by person, by level."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from course_utils.language import number, tr
from course_utils.plan.documents.blocks import Rows, words, writable
from course_utils.plan.findings._answers import Answers, as_day, as_number, cell, folded
from course_utils.plan.findings.calendar_hours import hours_by_week, monday
from course_utils.plan.findings.levels import LEVELS
from course_utils.plan.outline import Part

Arrange = Callable[[Part, list[Mapping], Answers], Rows | None]
LETTERS = {"does": "R", "approves": "A", "consulted": "C", "informed": "I"}
MOST_PEOPLE, LONGEST_NAME = 8, 40  # of a matrix that fits on a page
_BETWEEN_NAMES = re.compile(r"[,;/]|\band\b|\bet\b")


def calendar(part: Part, rows: list[Mapping], answers: Answers) -> Rows | None:
    """The calendar in the order of its weeks, each with its hours against those of the roles."""
    if not {"week", "hours"} <= _names(part):
        return None
    there, totals = answers.total(4, "roles", "hours"), hours_by_week(answers)
    told, strong = [], set()
    for week, held in _by_week(rows).items():
        told += [_cells(part, row) for row in held]
        if week in totals:
            strong.add(len(told))
            told.append(_sum(part, tr("Total of the week"), "hours", _of(totals[week], there), "week"))
    return _rows(part, told, strong)


def budget(part: Part, rows: list[Mapping], answers: Answers) -> Rows | None:
    """The items with their total, then what each scenario costs, to be held against it."""
    total = answers.total(10, "budget", "cost")
    if not {"item", "cost"} <= _names(part) or total is None:
        return None
    told = [_cells(part, row) for row in rows]
    compared = [(tr("Total"), total)]
    for row in answers.rows(10, "scenarios"):
        cost = as_number(row.get("cost"))
        if cost is not None:
            compared.append((tr("To compare: {scenario}", scenario=_scenario(answers, row)), cost))
    first = len(told)
    told += [_sum(part, label, "cost", _amount(cost), "item") for label, cost in compared]
    return _rows(part, told, {first})


def scenarios(part: Part, rows: list[Mapping], _answers: Answers) -> Rows | None:
    """The scenarios, each with its cost and its loss added up."""
    if not {"cost", "loss"} <= _names(part):
        return None
    told = []
    for row in rows:
        both = as_number(row.get("cost")), as_number(row.get("loss"))
        bill = None if None in both else as_number(sum(both))
        told.append((*_cells(part, row), "" if bill is None else _amount(bill)))
    found = _rows(part, told, set())
    return found and Rows(found.part, found.label, (*found.header, tr("Cost and loss ($)")), found.rows)


def matrix(part: Part, rows: list[Mapping], _answers: Answers) -> Rows | None:
    """Tasks against people: who does (R), approves (A), is consulted (C), is informed (I).

    None when the names are too many or too long for the width of a page: the list says the same.
    """
    if not {"task", *LETTERS} <= _names(part):
        return None
    people: dict[str, str] = {}
    tasks = []
    for row in rows:
        held: dict[str, list[str]] = {}
        for column, letter in LETTERS.items():
            for name in _people(cell(row, column)):
                people.setdefault(folded(name), name)
                held.setdefault(folded(name), []).append(letter)
        tasks.append((writable(cell(row, "task")), held))
    if not people or len(people) > MOST_PEOPLE or max(map(len, people.values())) > LONGEST_NAME:
        return None
    told = tuple((task, *("/".join(held.get(one, ())) for one in people)) for task, held in tasks)
    note = tr("R: does it. A: approves it. C: is consulted. I: is informed.")
    return Rows(part.part, part.label, (tr("Task"), *map(writable, people.values())), told, note=note)


def indicator_sheet(part: Part, rows: list[Mapping], _answers: Answers) -> Rows | None:
    """The indicators by level, from what is put in to what changes; those without a level come last."""
    if "level" not in _names(part):
        return None

    def level(row: Mapping) -> int:
        return LEVELS.index(cell(row, "level")) if cell(row, "level") in LEVELS else len(LEVELS)

    columns = sorted(part.columns, key=lambda column: column.column != "level")
    told = [tuple(words(one, row.get(one.column)) for one in columns) for row in sorted(rows, key=level)]
    kept = tuple(row for row in told if any(row))
    return Rows(part.part, part.label, tuple(one.label for one in columns), kept) if kept else None


ARRANGED: dict[tuple[int, str], Arrange] = {
    (4, "responsibilities"): matrix,
    (7, "calendar"): calendar,
    (9, "measurement_sheet"): indicator_sheet,
    (10, "scenarios"): scenarios,
    (10, "budget"): budget,
}


def _names(part: Part) -> set[str]:
    return {column.column for column in part.columns}


def _cells(part: Part, row: Mapping) -> tuple[str, ...]:
    return tuple(words(column, row.get(column.column)) for column in part.columns)


def _rows(part: Part, told: list[tuple[str, ...]], strong: set[int]) -> Rows | None:
    if not any(any(row) for place, row in enumerate(told) if place not in strong):
        return None
    header = tuple(column.label for column in part.columns)
    return Rows(part.part, part.label, header, tuple(told), frozenset(strong))


def _sum(part: Part, label: str, column: str, amount: str, first: str) -> tuple[str, ...]:
    """A row that sums up the others: its label in the column ``first``, the amount in ``column``."""
    said = {first: label, column: amount}
    return tuple(said.get(one.column, "") for one in part.columns)


def _by_week(rows: list[Mapping]) -> dict[date | None, list[Mapping]]:
    """The rows by Monday, in order; those without a date last."""
    dated = [(as_day(row.get("week")), row) for row in rows]
    weeks: dict[date | None, list[Mapping]] = {}
    for on, row in sorted(dated, key=lambda pair: pair[0] or date.max):
        weeks.setdefault(monday(on) if on else None, []).append(row)
    undated = weeks.pop(None, [])
    return {**weeks, **({None: undated} if undated else {})}


def _of(hours: float, there: float | None) -> str:
    planned = partial(number, digits=1)
    if there is None:
        return planned(hours)
    return tr("{hours} of {there}", hours=planned(hours), there=planned(there))


def _amount(dollars: float) -> str:
    return number(dollars, 0 if dollars == round(dollars) else 2)


def _scenario(answers: Answers, row: Mapping) -> str:
    """The scenario as the outline names it."""
    options = {
        option.id: option.label
        for step in answers.outline
        for part in step.parts
        if part.part == "scenarios"
        for column in part.columns
        for option in column.options
    }
    return options.get(cell(row, "scenario"), writable(cell(row, "scenario")))


def _people(names: str) -> list[str]:
    return [name.strip() for name in _BETWEEN_NAMES.split(names) if folded(name)]
