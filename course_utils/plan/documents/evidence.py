"""All evidence that a plan names, numbered, with the places that rest on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from course_utils.language import number, tr
from course_utils.plan.documents.blocks import Rows, writable
from course_utils.plan.findings._answers import Answers, cell, folded

COLUMN = "evidence"
_IDENTIFIER = re.compile(r"\b[EÉ]\d{1,3}\b")


def evidence(answers: Answers) -> Rows | None:
    """A row for each piece of evidence: its number, what the plan calls it, where it is used; None without any."""
    used: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for place, label, words in _said(answers):
        for name in _named(words, whole=label == COLUMN):
            names.setdefault(folded(name), name)
            places = used.setdefault(folded(name), [])
            if place not in places:
                places.append(place)
    if not used:
        return None
    header = (tr("No."), tr("Evidence"), tr("Where it is used"))
    ordered = sorted(used, key=lambda key: (not _IDENTIFIER.fullmatch(names[key]), names[key]))
    rows = [(number(n), writable(names[key]), "; ".join(used[key])) for n, key in enumerate(ordered, 1)]
    return Rows("evidence_list", tr("Evidence on which this plan rests"), header, tuple(rows))


def _said(answers: Answers) -> Iterator[tuple[str, str, str]]:
    """Each text of the plan, with its place and the column that it stands in."""
    for step in answers.outline:
        for part in step.parts:
            place = tr("step {n}, {label}", n=number(step.step), label=part.label.partition(":")[0].strip())
            if part.kind != "rows":
                yield place, part.part, answers.words(step.step, part.part)
            for row in answers.rows(step.step, part.part) if part.kind == "rows" else ():
                yield from ((place, column, cell(row, column)) for column in _columns(part, row))


def _columns(part, row: Mapping) -> list[str]:
    return [column.column for column in part.columns if column.column in row]


def _named(words: str, *, whole: bool) -> list[str]:
    """The identifiers in a text; in a cell for evidence, the text itself when it has none."""
    found = _IDENTIFIER.findall(words)
    return found or ([words] if whole and folded(words) else [])
