"""Comments from YouTube Data Tools: one row a comment, answers under the comment that they belong to.

Answers are one level deep: whom somebody answers inside a thread stands only in the text, as a name after an @. A quotation
mark is written with a backslash before it, which cuts some rows in the wrong places: those are set aside.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.cells import Cells, Names, Row, act, each_row, first, identity, score
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.interaction import SetAside
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle, named_in, plain, whole

NEEDED = ("id", "authorName", "text", "publishedAt", "isReplyTo")
USUAL = ("replyCount", "likeCount", "authorChannelId", "authorChannelUrl", "isReply", "isReplyToName")
FLAGS = frozenset({"", "0", "1", "true", "false"})


class Comments:
    """Turns rows into interactions; remembers who wrote what, because an answer gives the number of the comment."""

    def __init__(self) -> None:
        self._names = Names()
        self._authors: dict[str, str] = {}  # comment → account
        self._accounts: dict[str, str] = {}  # name as written after an @ → account

    def row(self, line: int, cells: Cells) -> Row:
        """One comment as an interaction."""
        if cells.get("isReply", "").casefold() not in FLAGS:
            return SetAside.of(line, "unreadable", cells["isReply"])
        number, above = identity(first(cells, "id")), identity(first(cells, "isReplyTo"))
        if first(cells, "isReply") == "0":
            above = ""
        author = self._names.told(handle(first(cells, "authorName")), first(cells, "authorChannelId"))
        text = plain(first(cells, "text").replace('\\"', '"').replace("\\'", "'"))
        self._accounts.setdefault(author.casefold(), author)
        if number and not above:
            self._authors[number] = author
        return act(
            line,
            author,
            first(cells, "publishedAt", "publishedAtSQL").replace("\\", ""),
            kind="reply" if above else "post",
            ident=number,
            text=text,
            target=self._answered(text, above, handle(first(cells, "isReplyToName"))) if above else "",
            parent=above,
            mentions=named_in(text),
            platform="video",
            display_name=first(cells, "authorName"),
            likes=whole(first(cells, "likeCount")),
        )

    def _answered(self, text: str, above: str, told: str) -> str:
        """Whom an answer answers: the name at the head of its text if it is somebody's here, else who began the thread."""
        head = named_in(text[:100])[:1] if text.startswith("@") else ()
        known = self._accounts.get(head[0].casefold(), "") if head else ""
        return known or self._authors.get(above, "") or told


def read(source: Source) -> Iterator[Row]:
    """Each comment of the table."""
    return each_row(source, Comments().row)


FORMAT = Format(
    name="youtube_csv",
    title="YouTube Data Tools (CSV)",
    seen_in="bernorieder/youtube-data-tools, comment export; digitalmethodsinitiative/4cat, import formats",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "likes"}),
    recognises=lambda source: score(source, NEEDED, USUAL),
    read=read,
)
