"""What a plan answers, as the rules read it: of the kind that was asked, whatever a hand did to the file."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from course_utils.plan.outline import Step
from course_utils.plan.store import Plan

BEYOND_ALL = 1e15


@dataclass(frozen=True)
class Finding:
    """A contradiction: its kind, the step where it is mended, and one sentence with what to do."""

    kind: str
    step: int
    sentence: str


@dataclass(frozen=True)
class Answers:
    """The answers of a plan, by step and part."""

    plan: Plan
    outline: tuple[Step, ...]

    def begun(self, step: int) -> bool:
        """Whether anything stands in this step."""
        return any(value not in (None, "", [], {}) for value in self.plan.steps.get(step, {}).values())

    def words(self, step: int, part: str) -> str:
        """A text; "" when there is none."""
        value = self.plan.steps.get(step, {}).get(part)
        return value if isinstance(value, str) else ""

    def number(self, step: int, part: str) -> float | None:
        """A number; None when there is none."""
        return as_number(self.plan.steps.get(step, {}).get(part))

    def rows(self, step: int, part: str) -> list[Mapping]:
        """The rows of a list; none when there is none."""
        value = self.plan.steps.get(step, {}).get(part)
        return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []

    def total(self, step: int, part: str, column: str) -> float | None:
        """The sum of a column; None when no row has a number there."""
        known = [
            figure for row in self.rows(step, part) if (figure := as_number(row.get(column))) is not None
        ]
        return as_number(sum(known)) if known else None


def as_number(value: object) -> float | None:
    """``value`` when one can compute with it; nobody plans with more than a million billions."""
    right = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < BEYOND_ALL
    return float(value) if right else None


def as_day(value: object) -> date | None:
    """``value`` when it is a date, as a form keeps it."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def cell(row: Mapping, column: str) -> str:
    """The words of a cell, without blanks around them; "" when there are none."""
    value = row.get(column)
    return value.strip() if isinstance(value, str) else ""


def folded(words: str) -> str:
    """``words`` without what does not matter when two of them are compared: capitals, accents, signs, blanks."""
    bare = "".join(
        sign for sign in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(sign)
    )
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare).split())


def short(words: str, longest: int = 80) -> str:
    """``words`` as a sentence can quote them."""
    return words if len(words) <= longest else f"{words[:longest].rstrip()}…"
