"""Brandwatch's mentions, as CSV or workbook: a few rows about the query stand above the header.

The columns named after Twitter became columns named after X; both are read. ``Thread Author`` is whom the row shares or answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.cells import (
    Cells,
    Row,
    act,
    each_row,
    first,
    identity,
    kind_of,
    mentioned,
    platform_of,
    score,
    shared_from,
    status_in,
)
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle, language, plain, whole

TEXT = ("Full Text", "Snippet", "Title")
SIGNS = ("Query Id", "Query Name", "Thread Entry Type", "Thread Author", "Mentioned Authors", "Page Type")
USUAL = (
    *SIGNS,
    "Url",
    "Domain",
    "Sentiment",
    "Impact",
    "Reach (new)",
    "Engagement Score",
    "X Followers",
    "Twitter Followers",
)
FOLLOWERS = (
    "X Followers",
    "Twitter Followers",
    "Bluesky Followers",
    "Instagram Followers",
    "Author Followers",
)
LIKES = ("Likes", "X Likes", "Twitter Likes", "Facebook Likes", "Instagram Likes", "Bluesky Likes")
ABOVE = (
    ("share", ("X Repost of", "X Retweet of", "Twitter Retweet of")),
    ("reply", ("X Reply to", "Twitter Reply to")),
)


def recognises(source: Source) -> int:
    """How surely these are mentions of Brandwatch."""
    columns = set(source.columns)
    if not columns.intersection(TEXT) or len(columns.intersection(SIGNS)) < 2:
        return 0
    return score(source, ("Author", "Date"), USUAL)


def row(line: int, cells: Cells) -> Row:
    """One mention as an interaction; an article is a post of its site when it names no author."""
    text = plain(first(cells, *TEXT))
    author = handle(first(cells, "Author"))
    kind, target, parent = tie(cells, author)
    if kind in ("post", "share"):
        named, rest = shared_from(text)
        if named:
            kind, target, text = "share", target or named, rest
    platform = platform_of(first(cells, "Page Type"), first(cells, "Domain", "Url"))
    return act(
        line,
        author or ("" if platform else first(cells, "Domain")),
        first(cells, "Date"),
        kind=kind,
        ident=status_in(first(cells, "Url")) or identity(first(cells, "Resource Id", "Mention Id")),
        text=text,
        target=target,
        parent=parent,
        mentions=() if kind == "share" else mentioned(cells, text, "Mentioned Authors"),
        language=language(first(cells, "Language")),
        platform=platform,
        display_name=first(cells, "Full Name"),
        followers=whole(first(cells, *FOLLOWERS)),
        likes=whole(first(cells, *LIKES)),
    )


def tie(cells: Cells, author: str) -> tuple[str, str, str]:
    """(kind, account, post) of what the row shares, answers or quotes."""
    for kind, names in ABOVE:
        if address := first(cells, *names):
            return kind, handle(address), status_in(address)
    thread = handle(first(cells, "Thread Author"))
    kind = kind_of(first(cells, "Thread Entry Type"))
    if kind in ("share", "reply", "quote"):
        return kind, thread, status_in(first(cells, "Thread URL", "Thread Url"))
    if not first(cells, "Thread Entry Type") and thread and thread.casefold() != author.casefold():
        return (
            "reply",
            thread,
            "",
        )  # older exports have no kind: whoever writes in another's thread answers it
    return "post", "", ""


def read(source: Source) -> Iterator[Row]:
    """Each mention of the table."""
    return each_row(source, row)


FORMAT = Format(
    name="brandwatch",
    title="Brandwatch (CSV, XLSX)",
    seen_in="column lists in two public parsers of Brandwatch exports",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=recognises,
    read=read,
)
