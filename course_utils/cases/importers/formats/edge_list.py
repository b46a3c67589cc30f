"""A plain list of ties: two columns of accounts, and perhaps a weight, a kind, a time (Gephi's table of edges among them).

The account in the first column attends to the one in the second: it relays, answers or names it. A column ``direction``
with the value ``influence`` says the contrary. One row is one tie, whatever its weight.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.cells import Cells, Row, each_row, first, identity
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.ties import (
    DIRECTION_NAMES,
    KIND_NAMES,
    TEXT_NAMES,
    TIME_NAMES,
    account,
    tie_row,
)
from course_utils.cases.importers.values import plain

ENDS = (("source", "target"), ("from", "to"), ("de", "vers"), ("ego", "alter"))
COMPANIONS = frozenset(
    {
        "weight",
        "poids",
        "type",
        "label",
        "timeset",
        "count",
        "id",
        *KIND_NAMES,
        *TIME_NAMES,
        *TEXT_NAMES,
        *DIRECTION_NAMES,
    }
)
WIDEST = 14  # columns: a wider table is some tool's export, with columns that merely bear these names


def ends(source: Source) -> tuple[str, str] | None:
    """The two columns of accounts, as the header spells them."""
    spelled = {name.casefold(): name for name in source.columns}
    return next(
        ((spelled[one], spelled[other]) for one, other in ENDS if one in spelled and other in spelled), None
    )


def recognises(source: Source) -> int:
    """How surely this is a list of ties; every other network format is surer of itself."""
    if source.shape != "table" or len(source.columns) > WIDEST or not ends(source):
        return 0
    others = [
        name for name in source.columns if name.casefold() not in COMPANIONS and name not in ends(source)
    ]
    return 55 - 3 * len(others) if len(others) <= 5 else 0


def read(source: Source) -> Iterator[Row]:
    """Each tie of the list."""
    start, end = ends(source) or ("", "")
    spelled = {name.casefold(): name for name in source.columns}
    found = [
        [spelled[name] for name in names if name in spelled]
        for names in (KIND_NAMES, TIME_NAMES, TEXT_NAMES, DIRECTION_NAMES)
    ]
    kinds, times, texts, directions = found

    def turn(line: int, cells: Cells) -> Row:
        return tie_row(
            line,
            account(cells.get(start, "")),
            account(cells.get(end, "")),
            first(cells, *kinds),
            moment=first(cells, *times) if times else None,
            direction=first(cells, *directions),
            text=plain(first(cells, *texts)),
            ident=identity(first(cells, spelled.get("post_id", ""), spelled.get("tweet_id", ""))),
        )

    return each_row(source, turn)


FORMAT = Format(
    name="edge_list",
    title="Source, Target (CSV, XLSX)",
    seen_in="Gephi's import of spreadsheets; melaniewalsh/sample-social-network-datasets",
    tried_on="real export",
    serves=frozenset({"ties"}),
    recognises=recognises,
    read=read,
)
