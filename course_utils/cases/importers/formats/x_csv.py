"""Posts of X as twarc flattens them into a table: one row a post, the account that it shares or answers in its own column.

A row of the posts that were shared, quoted or answered may stand beside the row that does so: each is a post of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from course_utils.cases.importers.cells import Cells, Row, act, each_row, first, identity, score, shared_from
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle, language, named_in, plain, whole

NEEDED = ("author_id", "created_at", "text", "author.username")
USUAL = (
    "conversation_id",
    "referenced_tweets.replied_to.id",
    "referenced_tweets.retweeted.id",
    "referenced_tweets.quoted.id",
    "in_reply_to_username",
    "retweeted_username",
    "quoted_username",
    "public_metrics.like_count",
    "author.public_metrics.followers_count",
)
TIES = (  # in this order: a share of a quote is a share, and an answer that quotes is an answer
    ("share", "retweeted_username", "referenced_tweets.retweeted.id"),
    ("reply", "in_reply_to_username", "referenced_tweets.replied_to.id"),
    ("quote", "quoted_username", "referenced_tweets.quoted.id"),
)


def read(source: Source) -> Iterator[Row]:
    """Each row; a post that several others point to comes several times, with its id."""
    return each_row(source, row)


def row(line: int, cells: Cells) -> Row:
    """One row as an interaction."""
    kind, target, parent = tie(cells)
    text = plain(first(cells, "text"))
    if kind == "share":
        named, text = shared_from(text)
        target = target or named
    return act(
        line,
        handle(first(cells, "author.username", "author.id", "author_id")),
        first(cells, "created_at"),
        kind=kind,
        ident=identity(first(cells, "id")),
        text=text,
        target=target,
        parent=parent,
        mentions=() if kind == "share" else mentions(first(cells, "entities.mentions"), text),
        language=language(first(cells, "lang")),
        platform="microblog",
        display_name=first(cells, "author.name"),
        followers=whole(first(cells, "author.public_metrics.followers_count")),
        likes=whole(first(cells, "public_metrics.like_count")),
    )


def tie(cells: Cells) -> tuple[str, str, str]:
    """(kind, account, post) of what the row shares, answers or quotes; an answer to oneself is a thread, and stays one."""
    for kind, account, post in TIES:
        target, parent = handle(first(cells, account)), identity(first(cells, post))
        if target or parent:
            return kind, target, parent
    return "post", "", ""


def mentions(cell: str, text: str) -> tuple[str, ...]:
    """The accounts of the JSON in ``entities.mentions``; those named in the text when the cell holds none."""
    try:
        found = json.loads(cell) if cell.startswith("[") else []
        names = [handle(str(one["username"])) for one in found]
    except (ValueError, TypeError, KeyError, RecursionError):
        names = []
    return tuple(dict.fromkeys(filter(None, names))) or named_in(text)


FORMAT = Format(
    name="x_csv",
    title="X, twarc (CSV)",
    seen_in="DocNow/twarc-csv, default columns and test data",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=lambda source: score(source, NEEDED, USUAL),
    read=read,
)
