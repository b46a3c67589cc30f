"""Tables of the Meta Content Library: posts of public pages and accounts, without anybody's comments.

The text is not among the columns given by default: without it there are figures and dates, and nothing to read.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.cells import (
    Cells,
    Names,
    Row,
    act,
    each_row,
    first,
    identity,
    platform_of,
    score,
)
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle, language, named_in, plain, whole

NEEDED = ("creation_time", "post_owner.id")
USUAL = (
    "id",
    "post_owner.name",
    "post_owner.type",
    "statistics.views",
    "statistics.like_count",
    "mcl_url",
    "surface.id",
)


def read(source: Source) -> Iterator[Row]:
    """Each post; two owners of the same name are kept apart by their numbers."""
    owners = Names()

    def turn(line: int, cells: Cells) -> Row:
        number = identity(first(cells, "post_owner.id"))
        name = handle(first(cells, "post_owner.username")) or owners.told(
            handle(first(cells, "post_owner.name")), number
        )
        text = plain(first(cells, "text"))
        shared = identity(first(cells, "shared_post_id", "shared_post.id"))
        return act(
            line,
            name,
            first(cells, "creation_time"),
            kind="share" if shared else "post",
            ident=identity(first(cells, "id")),
            text=text,
            parent=shared,
            mentions=() if shared else named_in(text),
            language=language(first(cells, "lang")),
            platform=platform_of(first(cells, "mcl_url", "platform", "surface.type")) or "page",
            display_name=first(cells, "post_owner.name"),
            likes=whole(first(cells, "statistics.like_count", "statistics.reaction_count")),
        )

    return each_row(source, turn)


FORMAT = Format(
    name="meta_library",
    title="Meta Content Library (CSV)",
    seen_in="Meta, Content Library API, fields of Facebook posts; fabiogiglietto/csds-preprocessor, row type",
    tried_on="documentation",
    serves=frozenset({"time", "text", "likes", "language"}),
    recognises=lambda source: score(source, NEEDED, USUAL),
    read=read,
)
