"""The blocks that a document is made of: words, tables and figures, without any look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import inf

from course_utils.charts import Chart
from course_utils.language import day, number
from course_utils.plan.findings._answers import as_number
from course_utils.plan.outline import Column, Part

# Neither Word nor a page can hold these; they come along when one pastes from a PDF.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MOST_DECIMALS = 2


@dataclass(frozen=True)
class Text:
    """A part in words: its label and its paragraphs."""

    part: str
    label: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """A part that is a list: its label, the labels of its columns, and a tuple of cells for each row.

    strong: places of the rows that sum up the others; note: a sentence that explains the cells
    """

    part: str
    label: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    strong: frozenset[int] = frozenset()
    note: str = ""


@dataclass(frozen=True, eq=False)
class Figure:
    """A picture with its description, and its numbers as a table; it is drawn when a document asks for it."""

    part: str
    label: str
    chart: Chart

    @property
    def numbers(self) -> Rows:
        """What the picture shows, as a table."""
        table = self.chart.table
        cells = tuple(tuple(map(str, row)) for row in table.itertuples(index=False, name=None))
        return Rows(self.part, self.label, tuple(map(str, table.columns)), cells)


Block = Text | Rows | Figure


def writable(text: object) -> str:
    """``text`` without the characters that no document can hold, and without blanks around it."""
    return _UNWRITABLE.sub("", str(text).replace("\r\n", "\n")).strip()


def text(part: str, label: str, words: str) -> Text | None:
    """A part in words; None when nothing is said."""
    paragraphs = tuple(filter(None, map(str.strip, words.split("\n"))))
    return Text(part, label, paragraphs) if paragraphs else None


def table(part: str, label: str, header: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Rows | None:
    """A part as a table of its filled rows; None without any."""
    filled = tuple(row for row in rows if any(row))
    return Rows(part, label, tuple(header), filled) if filled else None


def words(asked: Part | Column, value: object) -> str:
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
    known = as_number(value)
    if known is None:  # beyond all that a reader could use; what is no number at all is left out
        return writable(value) if value == value and abs(value) != inf else ""
    shown = f"{known:.{MOST_DECIMALS}f}".rstrip("0").rstrip(".")
    return number(known, len(shown.partition(".")[2]))


def _day(value: object) -> str:
    try:
        return day(date.fromisoformat(str(value)))
    except ValueError:
        return writable(value)
