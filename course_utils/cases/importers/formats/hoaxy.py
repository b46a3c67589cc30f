"""Diffusion tables of Hoaxy: one row for each tie, and no text.

Read the columns with care: an arrow follows what is said, not who acts. Of a share or a quote ``from_user`` is the
source and ``to_user`` the one who relayed it, so the account that acted is ``to_user``; of an answer or a mention the
account that acted is ``from_user``, and its words go to ``to_user``.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.cells import (
    Cells,
    Row,
    act,
    each_row,
    first,
    gathered,
    identity,
    kind_of,
    score,
    status_in,
)
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle

NEEDED = ("from_user_screen_name", "to_user_screen_name", "tweet_type")
USUAL = (
    "tweet_created_at",
    "from_user_id",
    "to_user_id",
    "tweet_id",
    "tweet_url",
    "is_mention",
    "from_user_botscore",
)


def row(line: int, cells: Cells) -> Row:
    """One tie as an interaction of the account that acted."""
    author = handle(first(cells, "from_user_screen_name", "from_user_id"))
    target = handle(first(cells, "to_user_screen_name", "to_user_id"))
    named = first(cells, "is_mention").casefold() in ("true", "1")
    kind = "mention" if named else kind_of(first(cells, "tweet_type")) or "mention"
    if kind in ("share", "quote"):
        author, target = target, author
    if kind == "post" or author == target:
        kind, target = "post", ""
    return act(
        line,
        author,
        first(cells, "tweet_created_at", "pub_date", "date_published"),
        kind=kind,
        ident=identity(first(cells, "tweet_id")) or status_in(first(cells, "tweet_url")),
        target=target,
        mentions=(target,) if kind == "mention" and target else (),
        platform="microblog",
    )


def read(source: Source) -> Iterator[Row]:
    """Each post of the table, with all that it names."""
    return gathered(each_row(source, row))


FORMAT = Format(
    name="hoaxy",
    title="Hoaxy (CSV)",
    seen_in="osome-iu/hoaxy-backend, parser of tweets; Hoaxy's interface, edges that it builds and reads",
    tried_on="documentation",
    serves=frozenset({"time", "ties"}),
    recognises=lambda source: score(source, NEEDED, USUAL),
    read=read,
)
