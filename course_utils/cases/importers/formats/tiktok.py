"""TikTok Research API: videos with their authors, and comments, which the API never signs."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.nested import (
    Record,
    Row,
    Written,
    as_text,
    aside,
    best,
    count_at,
    each_record,
    interaction,
    list_at,
    text_at,
    unreadable,
)
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import named_in

LISTS = ("data.videos", "data.comments", "videos", "comments")


def posted(value: object) -> Iterator[object]:
    """The videos and comments in an answer of the API, a list or a line."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict) and any(list_at(item, path) for path in LISTS):
            waiting.extend(list_at(item, path) for path in reversed(LISTS))
        elif isinstance(item, dict) and not is_video(item) and not is_comment(item) and "error" in item:
            continue  # an empty page
        elif item is not None:
            yield item


def is_video(record: Record) -> bool:
    """Whether ``record`` is a video of the Research API."""
    return "video_description" in record or ("username" in record and "create_time" in record)


def is_comment(record: Record) -> bool:
    """Whether ``record`` is a comment of the Research API."""
    return "video_id" in record and "text" in record


def score(value: object) -> int:
    """How surely ``value`` holds videos or comments of the Research API."""
    first = next(posted(value), None)
    if not isinstance(first, dict) or "create_time" not in first:
        return 0
    if is_video(first):
        return 95 if "region_code" in first or "video_description" in first else 60
    return 90 if is_comment(first) and ("parent_comment_id" in first or "reply_count" in first) else 0


def read(source: Source) -> Iterator[Row]:
    """Each video; each comment is set aside, since nobody can know who wrote it."""
    written = Written()
    for line, record in each_record(source, posted):
        ident = text_at(record, "id", "video_id")
        if not isinstance(record, dict) or not (is_video(record) or is_comment(record)):
            yield unreadable(line, record)
        elif is_comment(record) and not is_video(record):
            yield aside(line, "no-author", ident)
        elif written.meet(ident) != "new":
            yield aside(line, "duplicate", ident)
        else:
            yield video(line, record, ident)


def video(line: int, record: Record, ident: str) -> Row:
    """One video as a post; who is named in it comes from the list when it was asked for, else from the description."""
    described = text_at(record, "video_description")
    spoken = text_at(record, "voice_to_text")
    listed = [
        as_text(one) or text_at(one, "username", "name") for one in list_at(record, "video_mention_list")
    ]
    return interaction(
        line,
        text_at(record, "username"),
        "post",
        text_at(record, "create_time"),
        ident=ident,
        text="\n\n".join(filter(None, (described, spoken))),
        mentions=listed or named_in(described),
        platform="video",
        display_name=text_at(record, "display_name"),
        followers=count_at(record, "follower_count"),
        likes=count_at(record, "like_count"),
    )


FORMAT = Format(
    name="tiktok",
    title="TikTok Research API (JSON)",
    seen_in="TikTok for Developers, Query Videos and Query Video Comments",
    tried_on="documentation",
    serves=frozenset({"time", "text", "likes"}),
    recognises=lambda source: best(source, score),
    read=read,
)
