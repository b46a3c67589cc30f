"""Workbooks of NodeXL: the sheet Edges holds the ties, the sheet Vertices what is known of each account.

The header is the second row, under the names of groups of columns. A tie from an account to itself is a plain post, whatever
its visibility; other rows marked "Skip" are those that the program leaves out too. "Hide" only leaves a tie undrawn.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.cells import Cells, Row, each_row, first, gathered, identity
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.interaction import Interaction, SetAside
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.ties import account, tie_row
from course_utils.cases.importers.values import language, plain, whole

ENDS = ("Vertex 1", "Vertex 2")
SKIPPED = frozenset({"skip", "0"})  # the program writes its choices as words or as numbers
TIME = (
    "Relationship Date (UTC)",
    "Tweet Date (UTC)",
    "Post Date (UTC)",
    "Date (UTC)",
    "Relationship Date",
    "Date",
)
TEXT = ("Tweet", "Post Content", "Comment", "Content", "Message", "Text", "Title")
KIND = ("Relationship", "Edge Type", "Type")


def sheet_of(source: Source, *columns: str) -> str:
    """The first sheet that has all of ``columns``; "" when none has."""
    return next((sheet for sheet in source.sheets if set(columns) <= set(source.columns_of(sheet))), "")


def recognises(source: Source) -> int:
    """How surely this is a workbook of NodeXL, or its sheet of ties saved as CSV."""
    if source.shape != "table":
        return 0
    if set(ENDS) <= set(source.columns):
        return 96 if "Vertices" in source.sheets else 80
    return 94 if "Vertices" in source.sheets and sheet_of(source, *ENDS) else 0


def read(source: Source) -> Iterator[Row]:
    """Each post of the network once, with all that it names."""
    edges = sheet_of(source, *ENDS)
    columns = set(source.columns_of(edges))
    timed = bool(columns.intersection(TIME))
    accounts = vertices(source)

    def turn(line: int, cells: Cells) -> Row:
        return row(line, cells, accounts, timed)

    yield from gathered(by_post(each_row(source, turn, edges)))


def by_post(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows with those of one post side by side, wherever a sorted sheet has put them."""
    posts: dict[object, list[Row]] = {}
    for place, one in enumerate(rows):
        known = isinstance(one, Interaction) and one.ident
        posts.setdefault((one.author, one.ident) if known else place, []).append(one)
    for several in posts.values():
        yield from several


def vertices(source: Source) -> dict[str, Cells]:
    """Account → its row in the sheet of vertices."""
    sheet = sheet_of(source, "Vertex")
    return {cells.get("Vertex", ""): cells for _, cells in source.rows(sheet)} if sheet else {}


def row(line: int, cells: Cells, accounts: dict[str, Cells], timed: bool) -> Row:
    """One tie as an interaction."""
    one, other = cells.get(ENDS[0], ""), cells.get(ENDS[1], "")
    hidden = any(
        first(place, "Visibility").casefold() in SKIPPED
        for place in (cells, accounts.get(one, {}), accounts.get(other, {}))
    )
    if hidden and one != other:
        return SetAside.of(line, "hidden", f"{one} → {other}")
    about = accounts.get(one, {})
    return tie_row(
        line,
        account(one),
        account(other),
        first(cells, *KIND),
        moment=first(cells, *TIME) if timed else None,
        ident=identity(first(cells, "Imported ID")),
        text=plain(first(cells, *TEXT)),
        parent=identity(first(cells, "In-Reply-To Tweet ID", "Retweeted ID", "Quoted Status ID")),
        language=language(first(cells, "Language")),
        display_name=first(about, "Name"),
        followers=whole(first(about, "Followers")),
        likes=whole(first(cells, "Favorite Count", "Like Count")),
    )


FORMAT = Format(
    name="nodexl",
    title="NodeXL (XLSX)",
    seen_in="SMRFoundation/NodeXLBasic, teaching workbook",
    tried_on="real export",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=recognises,
    read=read,
)
