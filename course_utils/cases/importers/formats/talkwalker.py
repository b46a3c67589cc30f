"""Talkwalker's workbooks: press and platforms together, one row a result.

The account that was shared stands only in the address of the post above (``parent_url``); what kind of tie it is stands in
``tags_internal``. Days are written dd/mm/yy.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.cells import (
    Cells,
    Row,
    act,
    each_row,
    first,
    platform_of,
    score,
    shared_from,
    status_in,
)
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import handle, language, named_in, plain, whole

AUTHOR = ("extra_author_attributes.short_name", "extra_author_attributes.name")
NEEDED = ("published", "content")
USUAL = (
    "url",
    "parent_url",
    "tags_internal",
    "post_type",
    "reach",
    "engagement",
    "lang",
    "source_type",
    "host_url",
)
NETWORKS = ("twitter", "facebook", "instagram", "youtube", "tiktok", "linkedin")
TAGS = (
    ("isrepost", "share"),
    ("isretweet", "share"),
    ("isquote", "quote"),
    ("iscomment", "reply"),
    ("isreply", "reply"),
)


def recognises(source: Source) -> int:
    """How surely these are results of Talkwalker."""
    return score(source, NEEDED, USUAL) if set(source.columns).intersection(AUTHOR) else 0


def row(line: int, cells: Cells) -> Row:
    """One result as an interaction; an article is a post of its medium when it names no author."""
    text = plain(first(cells, "content", "title"))
    above = first(cells, "parent_url")
    named, rest = shared_from(text)
    kind = kind_of_row(cells, above, named)
    target = "" if kind == "post" else handle(above) or named
    platform = platform_of(first(cells, "source_type"), first(cells, "host_url", "domain_url", "url"))
    medium = () if platform else ("extra_source_attributes.name", "host_url", "domain_url")
    return act(
        line,
        handle(first(cells, *AUTHOR)) or first(cells, *medium),
        first(cells, "published", "indexed"),
        kind=kind,
        ident=status_in(first(cells, "url")),
        text=rest if kind == "share" else text,
        target=target,
        parent="" if kind == "post" else status_in(above),
        mentions=() if kind == "share" else named_in(text),
        language=language(first(cells, "lang")),
        platform=platform,
        display_name=first(cells, "extra_author_attributes.name"),
        followers=whole(
            first(cells, *(f"source_extended_attributes.{name}_followers" for name in NETWORKS), "reach")
        )
        if platform
        else None,
        likes=whole(first(cells, *(f"article_extended_attributes.{name}_likes" for name in NETWORKS))),
    )


def kind_of_row(cells: Cells, above: str, named: str) -> str:
    """The kind of tie: what the tags say, else what the text and the post above let see."""
    tags = first(cells, "tags_internal").casefold()
    told = next((kind for sign, kind in TAGS if sign in tags), "")
    if told or named:
        return told or "share"
    if not above or above == first(cells, "url"):
        return "post"
    on_microblog = platform_of(first(cells, "source_type"), above) == "microblog"
    return "quote" if on_microblog and not first(cells, "content").startswith("@") else "reply"


def read(source: Source) -> Iterator[Row]:
    """Each result of the table."""
    return each_row(source, row)


FORMAT = Format(
    name="talkwalker",
    title="Talkwalker (XLSX)",
    seen_in="header rows in public parsers; a public brand export of 93 columns",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=recognises,
    read=read,
)
