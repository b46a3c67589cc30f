"""Bluesky as its API gives it: feeds, threads, searches and single posts, as one JSON document or one a line.

Keys are read as the API writes them (likeCount) and as the Python client does (like_count). Who is answered stands in the
file only as a permanent identifier (DID), which is turned into a handle when the same account is seen elsewhere in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.nested import (
    Record,
    Remembered,
    Row,
    Written,
    aside,
    best,
    count_at,
    each_record,
    interaction,
    record_at,
    records_at,
    text_at,
    unreadable,
)
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import when

BEFORE_NETWORKS = datetime(2022, 1, 1, tzinfo=UTC)  # no post is older than the network: such a clock is wrong
GONE = ("notFoundPost", "blockedPost", "viewNotFound", "viewBlocked", "viewDetached")
HOLDERS = ("feed", "posts", "thread")


def views(value: object) -> Iterator[object]:
    """Each post in a page, thread, list or line, as (post, reason) records, without recursion."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict) and isinstance(item.get("post"), dict):
            waiting.extend(around(item))
            yield item
        elif isinstance(item, dict) and any(isinstance(item.get(key), list | dict) for key in HOLDERS):
            waiting.extend(item[key] for key in HOLDERS if isinstance(item.get(key), list | dict))
        elif isinstance(item, dict) and item.get("uri"):
            yield {"post": item}
        elif item is not None:
            yield item


def around(item: Record) -> list[object]:
    """What a thread shows above and below ``item``, the last to be read first."""
    below = item.get("replies")
    return [*reversed(below if isinstance(below, list) else []), item.get("parent")]


def owner(uri: str) -> str:
    """The DID in at://did:plc:…/collection/key."""
    return uri.split("/")[2] if uri.startswith("at://") and uri.count("/") >= 2 else ""


def handle_of(author: Record) -> str:
    """The handle, or the DID when the handle is lost."""
    name = text_at(author, "handle")
    return text_at(author, "did") if name in ("", "handle.invalid") else name


def embedded(post: Record) -> Record:
    """The post quoted in ``post`` (author, value, uri), when the file shows it."""
    for path in ("embed.record.record", "embed.record"):
        cited = record_at(post, path)
        if text_at(cited, "uri") and record_at(cited, "value"):
            return cited
    return {}


def cited_uri(post: Record) -> str:
    """The address of the post quoted in ``post``; "" for none, and for lists and feeds that are shown like quotes."""
    found = text_at(
        post,
        "embed.record.record.uri",
        "embed.record.uri",
        "record.embed.record.record.uri",
        "record.embed.record.uri",
    )
    return found if "/app.bsky.feed.post/" in found else ""


def score(value: object) -> int:
    """How surely ``value`` holds Bluesky posts."""
    first = next(views(value), None)
    post = record_at(first, "post")
    if not text_at(post, "uri").startswith("at://"):
        return 0
    return 95 if record_at(post, "author") and record_at(post, "record") else 70


def read(source: Source) -> Iterator[Row]:
    """Each post once, each repost, and the quoted posts that the file shows."""
    known = Remembered()
    for _, item in each_record(source, views):
        for author in people(item):
            known.learn(text_at(author, "did"), handle_of(author))
    written = Written()
    for line, item in each_record(source, views):
        if isinstance(item, dict) and record_at(item, "post"):
            yield from rows(line, item, known, written)
        else:
            yield unreadable(line, item)


def people(item: object) -> list[Record]:
    """The accounts that a record shows with their handles."""
    post = record_at(item, "post")
    paths = ("reason.by", "reply.parent.author", "reply.root.author")
    found = [
        record_at(post, "author"),
        record_at(embedded(post), "author"),
        *(record_at(item, path) for path in paths),
    ]
    return [author for author in found if text_at(author, "did")]


def rows(line: int, item: Record, known: Remembered, written: Written) -> Iterator[Row]:
    """The quoted post, the post and the repost that one record may hold."""
    post = record_at(item, "post")
    uri = text_at(post, "uri")
    if any(text_at(post, "$type", "py_type").endswith(kind) for kind in GONE):
        yield aside(line, "gone", uri)
        return
    cited = embedded(post)
    above = record_at(item, "reply.parent")  # a feed shows the post that is answered
    for part in (above, {**cited, "record": cited["value"]} if cited else {}, post):
        if record_at(part, "record") and written.meet(text_at(part, "uri")) == "new":
            yield posted(line, part, known)
    if text_at(item, "reason.$type", "reason.py_type").endswith("reasonRepost"):
        yield reposted(line, item)


def posted(line: int, post: Record, known: Remembered) -> Row:
    """A post, an answer or a quote."""
    kind, parent = "post", ""
    answered, cited = text_at(post, "record.reply.parent.uri"), cited_uri(post)
    if answered:
        kind, parent = "reply", answered
    elif cited:
        kind, parent = "quote", cited
    dids = [
        text_at(feature, "did")
        for facet in records_at(post, "record.facets")
        for feature in records_at(facet, "features")
    ]
    return interaction(
        line,
        handle_of(record_at(post, "author"))
        or known.get(owner(text_at(post, "uri")), owner(text_at(post, "uri"))),
        kind,
        clock(post),
        ident=text_at(post, "uri"),
        text=text_at(post, "record.text"),
        target=known.get(owner(parent), owner(parent)),
        parent=parent,
        mentions=[known.get(did, did) for did in dids],
        language=text_at(post, "record.langs.0"),
        platform="microblog",
        display_name=text_at(post, "author.displayName", "author.display_name"),
        followers=count_at(post, "author.followersCount", "author.followers_count"),
        likes=count_at(post, "likeCount", "like_count"),
    )


def reposted(line: int, item: Record) -> Row:
    """A repost, which only a feed's reason tells."""
    post, sharer = record_at(item, "post"), record_at(item, "reason.by")
    return interaction(
        line,
        handle_of(sharer),
        "share",
        text_at(item, "reason.indexedAt", "reason.indexed_at"),
        ident=text_at(item, "reason.uri"),
        text=text_at(post, "record.text"),
        target=handle_of(record_at(post, "author")),
        parent=text_at(post, "uri"),
        language=text_at(post, "record.langs.0"),
        platform="microblog",
        display_name=text_at(sharer, "displayName", "display_name"),
    )


def clock(post: Record) -> str:
    """When it was written by its author's clock, or by the server's when that clock is impossible."""
    own = text_at(post, "record.createdAt", "record.created_at")
    served = text_at(post, "indexedAt", "indexed_at")
    mine, theirs = when(own), when(served)
    if theirs and (mine is None or mine > theirs or mine < BEFORE_NETWORKS):
        return served
    return own


FORMAT = Format(
    name="bluesky",
    title="Bluesky (JSON)",
    seen_in="bluesky-social/atproto, lexicons app.bsky.feed.defs and app.bsky.feed.post",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "likes", "language"}),
    recognises=lambda source: best(source, score),
    read=read,
)
