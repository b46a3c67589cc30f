"""The first rows of an export, for the eyes of the person who imports: nothing is kept of them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import islice

from course_utils.cases.importers import Format, Source, columns_of, records
from course_utils.cases.importers.interaction import Interaction
from course_utils.language import tr, trn
from course_utils.problem import Problem

ROWS = 10
COLUMNS_SHOWN = 8
LONGEST_CELL = 60


def as_columns(source: Source) -> str:
    """The first rows as the file has them, as an HTML table; "" where it has no columns."""
    if source.shape not in ("table", "json"):
        return ""
    columns = columns_of(source)[:COLUMNS_SHOWN]
    rows = [row for _, row in islice(records(source), ROWS) if isinstance(row, dict)]
    return _table(columns, [[row.get(column, "") for column in columns] for row in rows], source)


def as_acts(source: Source, form: Format) -> str:
    """Who does what in the first rows, as the importer understands them, as an HTML table; "" when it finds nobody."""
    try:
        acts = list(islice((row for row in form.read(source) if isinstance(row, Interaction)), ROWS))
    except Problem:
        return ""  # the import says what is wrong, once, with what to do next
    heads = [tr("Author"), tr("Moment"), tr("Kind"), tr("Text"), tr("To whom")]
    return _table(heads, [_cells(act) for act in acts], source) if acts else ""


def _cells(act: Interaction) -> list[str]:
    moment = act.time.strftime("%Y-%m-%d %H:%M") if act.time else ""
    others = act.target or " ".join(act.mentions)
    return [act.author, moment, _kind(act.kind), act.text, others]


def _kind(kind: str) -> str:
    return {
        "post": tr("post"),
        "share": tr("share"),
        "reply": tr("reply"),
        "mention": tr("mention"),
        "quote": tr("quote"),
    }[kind]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], source: Source) -> str:
    head = "".join(f'<th scope="col">{escape(name[:LONGEST_CELL])}</th>' for name in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell[:LONGEST_CELL])}</td>" for cell in row) + "</tr>" for row in rows
    )
    caption = escape(
        trn("The first row of {file}", "The first {n} rows of {file}", len(rows), file=source.path.name)
    )
    return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
