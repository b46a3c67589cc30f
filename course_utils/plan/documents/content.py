"""What a document of the plan says, before anybody decides how it looks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite

from course_utils.language import day, number, tr
from course_utils.plan.findings import findings
from course_utils.plan.gaps import gaps
from course_utils.plan.influencers import STEP as INFLUENCERS_STEP
from course_utils.plan.influencers import Influencers
from course_utils.plan.outline import Column, Part, Step
from course_utils.plan.store import Plan

# Neither Word nor a page can hold these; they come along when one pastes from a PDF.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MOST_DECIMALS = 2


@dataclass(frozen=True)
class Cover:
    """What stands before the first step: whose plan, by whom, and on which day."""

    organisation: str = ""
    author: str = ""
    on: date | None = None

    @property
    def title(self) -> str:
        """The title of every document, in the language spoken now."""
        return tr("Plan for integrating social media")

    def lines(self) -> list[str]:
        """The lines under the title; what is not known is left out."""
        written = day(self.on) if self.on else ""
        return [line for line in map(writable, (self.organisation, self.author, written)) if line]


@dataclass(frozen=True)
class Text:
    """A part in words: its label and its paragraphs."""

    part: str
    label: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """A part that is a list: its label, the labels of its columns, and a tuple of cells for each row."""

    part: str
    label: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """One step of the plan; ``missing`` says in sentences what is still to do: the gaps, then the contradictions."""

    step: int
    title: str
    trace: str
    blocks: tuple[Text | Rows, ...]
    missing: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The number and the title of the step."""
        return f"{number(self.step)}. {self.title}"


def contents(plan: Plan, outline: Iterable[Step]) -> tuple[Section, ...]:
    """The plan in words, a section for each step of the ``outline``.

    A part that was left empty, or that a hand changed into something else than its kind, is no block; what is
    required of it is in ``missing``, with what contradicts itself. A document can be made of any plan, an empty one too.
    """
    steps = tuple(outline)
    wrong = findings(plan, steps)
    return tuple(
        _section(step, plan, [one.sentence for one in wrong if one.step == step.step]) for step in steps
    )


def writable(text: object) -> str:
    """``text`` without the characters that no document can hold, and without blanks around it."""
    return _UNWRITABLE.sub("", str(text).replace("\r\n", "\n")).strip()


def _section(step: Step, plan: Plan, wrong: list[str]) -> Section:
    kept = {part.part: _kept(part, plan.steps.get(step.step, {}).get(part.part)) for part in step.parts}
    found = [_block(part, kept[part.part]) for part in step.parts]
    missing = gaps(step.parts, kept)
    if step.step == INFLUENCERS_STEP:
        chosen = plan.step(INFLUENCERS_STEP, Influencers) or Influencers()
        found += _influencers(chosen)
        missing += chosen.gaps()
    blocks = tuple(block for block in found if block is not None)
    nothing = [] if blocks or missing else [tr("Nothing stands here yet.")]
    return Section(
        step.step, step.title, step.trace, blocks, tuple(map(writable, (*missing, *wrong, *nothing)))
    )


def _kept(part: Part, value: object) -> object:
    """What the plan keeps for ``part``, as far as it is of its kind."""
    if part.kind != "rows":
        return None if isinstance(value, list | dict) else value
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []


def _block(part: Part, value: object) -> Text | Rows | None:
    if part.kind != "rows":
        return _text(part.part, part.label, _words(part, value))
    rows = [tuple(_words(column, row.get(column.column)) for column in part.columns) for row in value]
    return _table(part.part, part.label, [column.label for column in part.columns], rows)


def _text(part: str, label: str, words: str) -> Text | None:
    paragraphs = tuple(filter(None, map(str.strip, words.split("\n"))))
    return Text(part, label, paragraphs) if paragraphs else None


def _table(part: str, label: str, header: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Rows | None:
    filled = tuple(row for row in rows if any(row))
    return Rows(part, label, tuple(header), filled) if filled else None


def _words(asked: Part | Column, value: object) -> str:
    """What was answered to ``asked``, as a reader writes it; "" for nothing."""
    if value is None or value == "":
        return ""
    if asked.kind == "choice":
        return next((option.label for option in asked.options if option.id == value), writable(value))
    if asked.kind == "number" and isinstance(value, int | float):
        return _number(value)
    if asked.kind == "date":
        return _day(value)
    return writable(value)


def _number(value: float) -> str:
    try:
        value = float(value)
    except OverflowError:  # a hand wrote hundreds of digits
        return writable(value)
    if not isfinite(value):
        return ""
    shown = f"{value:.{MOST_DECIMALS}f}".rstrip("0").rstrip(".")
    return number(value, len(shown.partition(".")[2]))


def _day(value: object) -> str:
    try:
        return day(date.fromisoformat(str(value)))
    except ValueError:
        return writable(value)


def _influencers(chosen: Influencers) -> list[Text | Rows | None]:
    header = (tr("Account"), tr("Role"), tr("Stance"), tr("Why this account"), tr("Next action"))
    rows = [
        (
            writable(one.account),
            one.role.label if one.role else "",
            one.stance.label if one.stance else "",
            writable(one.why),
            writable(one.next_action),
        )
        for one in chosen.accounts
    ]
    return [
        _text("issue", tr("Issue"), writable(chosen.issue)),
        _table("accounts", tr("Accounts to talk with, favourable or not"), header, rows),
        _text("measures", tr("Measures used"), writable("\n".join(chosen.measures))),
        _text("limits", tr("Limits of these measures"), writable(chosen.limits)),
    ]
