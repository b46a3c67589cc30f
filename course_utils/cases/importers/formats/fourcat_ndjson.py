"""4CAT and Zeeschuimer NDJSON: what a platform sent to the browser, one item a line, wrapped in a note on its capture.

Read are items of X, Bluesky, TikTok (videos and comments), Instagram, Threads and servers that speak as Mastodon does, and
items that 4CAT has already put under its own column names.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.formats import bluesky, mastodon
from course_utils.cases.importers.formats._captured import carried_by, fields_of
from course_utils.cases.importers.nested import (
    Record,
    Remembered,
    Row,
    Written,
    aside,
    best,
    each_record,
    in_order,
    interaction,
    record_at,
    text_at,
    unreadable,
)
from course_utils.cases.importers.source import Source

NOTES = ("__import_meta", "4CAT_metadata")


def item_in(record: object) -> Record:
    """What the platform sent, without the note on its capture; {} when ``record`` is no such item."""
    if not isinstance(record, dict):
        return {}
    if "source_platform" in record and isinstance(record.get("data"), dict):
        return record["data"]
    return record


def score(value: object) -> int:
    """How surely ``value`` was captured with Zeeschuimer, or kept by 4CAT."""
    first = next(in_order(value), None)
    if not isinstance(first, dict):
        return 0
    if any(isinstance(first.get(note), dict) for note in NOTES):
        return 98
    if "source_platform" in first and isinstance(first.get("data"), dict):
        return 98 if "item_id" in first or "timestamp_collected" in first else 80
    return 85 if first.keys() >= {"author", "body", "thread_id", "timestamp"} else 0


def read(source: Source) -> Iterator[Row]:
    """Each item once; the file is read twice, first for who wrote what."""
    wrote, handles = Remembered(), Remembered()
    for _, record in each_record(source, in_order):
        item = item_in(record)
        fields = fields_of(item)
        if fields:
            wrote.learn(str(fields["ident"]), str(fields["author"]))
        for one in bluesky.people({"post": item}):
            handles.learn(text_at(one, "did"), bluesky.handle_of(one))
    written = Written()
    for line, record in each_record(source, in_order):
        if isinstance(record, dict):
            yield from rows(line, item_in(record), wrote, handles, written)
        else:
            yield unreadable(line, record)


def rows(line: int, item: Record, wrote: Remembered, handles: Remembered, written: Written) -> Iterator[Row]:
    """One item as interactions, with the tweets that it shares or quotes."""
    if text_at(item, "uri").startswith("at://"):
        yield from bluesky.rows(line, {"post": item}, handles, written)
    elif item.keys() >= mastodon.STATUS and record_at(item, "account"):
        yield from mastodon.rows(line, item, dict(mastodon.accounts_in(item)), written)
    elif not fields_of(item):
        yield unreadable(line, text_at(item, "id", "item_id"))
    else:
        for part in (*carried_by(item), item):
            fields = fields_of(part)
            met = written.meet(str(fields["ident"]), alone=part is item)
            if met == "duplicate":
                yield aside(line, met, fields["ident"])
            elif met == "new":
                fields["target"] = fields.get("target") or wrote.get(str(fields.get("parent", "")), "")
                yield interaction(line, **fields)


FORMAT = Format(
    name="fourcat_ndjson",
    title="4CAT / Zeeschuimer (NDJSON)",
    seen_in="digitalmethodsinitiative/4cat, map_item of its data sources",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=lambda source: best(source, score),
    read=read,
)
