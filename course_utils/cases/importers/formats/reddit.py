"""Reddit: the API's listings, Pushshift's JSON Lines, and ConvoKit's utterances.

Each says whom a comment answers by the number of the comment above it only; the name comes from that comment, when the file
has it. A score is votes for less votes against, and nothing here tells how many people saw a comment.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

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
    text_at,
    unreadable,
)
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import deleted

COMMENT, SUBMISSION = "t1_", "t3_"
LONGEST_NUMBER = 20  # digits
PARENTS = ("reply_to", "reply-to")


def things(value: object) -> Iterator[object]:
    """The comments and submissions in a value, and the answers below them, in order and without recursion."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif record_at(item, "data") and text_at(item, "kind"):
            data = record_at(item, "data")
            below = [data.get("children"), data.get("replies")] if item["kind"] != "more" else []
            waiting.extend(part for part in reversed(below) if isinstance(part, list | dict))
            if item["kind"] != "Listing":
                yield {**data, "kind": item["kind"]}
        elif item is not None:
            yield item


def is_utterance(record: Record) -> bool:
    """Whether ``record`` is written as ConvoKit writes an utterance."""
    asked = any(key in record for key in PARENTS) and ("root" in record or "conversation_id" in record)
    return asked and ("speaker" in record or "user" in record) and "text" in record


def score(value: object) -> int:
    """How surely ``value`` holds what was said on Reddit."""
    if text_at(value, "kind", "0.kind") == "Listing":
        return 95
    first = next(things(value), None)
    if not isinstance(first, dict):
        return 0
    if is_utterance(first):
        return 85
    said = "body" in first or "selftext" in first or "title" in first
    placed = any(key in first for key in ("subreddit", "subreddit_id", "link_id"))
    return 90 if said and placed and "author" in first and "created_utc" in first else 0


def identity(record: Record) -> str:
    """The number with its kind (t1_ for a comment, t3_ for a submission), since the two are numbered apart."""
    number = text_at(record, "id")
    if is_utterance(record) or number.startswith((COMMENT, SUBMISSION)):
        return number
    return f"{COMMENT if is_comment(record) else SUBMISSION}{number}" if number else ""


def is_comment(record: Record) -> bool:
    """Whether ``record`` answers something."""
    return "body" in record or bool(text_at(record, "parent_id"))


def author_of(record: Record) -> str:
    """Who wrote it; an old ConvoKit file says user, a new one speaker."""
    return text_at(record, "author", "speaker.id", "speaker", "user.id", "user")


def parent_of(record: Record) -> str:
    """The number of what is answered; "" for what opens a conversation."""
    found = text_at(record, "parent_id", *PARENTS)
    if (
        found.isdecimal() and len(found) <= LONGEST_NUMBER and not is_utterance(record)
    ):  # Pushshift wrote some in base ten, others as text
        return COMMENT + in_base_36(int(found))
    return found


def in_base_36(number: int) -> str:
    """``number`` as Reddit writes it in addresses: digits and small letters."""
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits or "0"


def read(source: Source) -> Iterator[Row]:
    """Each comment and submission; the file is read twice, first for who wrote what."""
    wrote = Remembered()
    for _, record in each_record(source, things):
        if isinstance(record, dict):
            wrote.learn(identity(record), author_of(record))
    written = Written()
    for line, record in each_record(source, things):
        if not isinstance(record, dict):
            yield unreadable(line, record)
        elif text_at(record, "kind") == "more":
            yield aside(line, "not-loaded", text_at(record, "count", "id"))
        elif written.meet(identity(record)) != "new":
            yield aside(line, "duplicate", identity(record))
        else:
            yield row(line, record, wrote)


def row(line: int, record: Record, wrote: Remembered) -> Row:
    """One comment or submission as an interaction."""
    kind, parent = ("reply", parent_of(record)) if parent_of(record) else ("post", "")
    target = wrote.get(parent, "")
    if text_at(record, "crosspost_parent"):
        kind, parent = "share", text_at(record, "crosspost_parent")
        target = text_at(record, "crosspost_parent_list.0.author") or wrote.get(parent, "")
    return interaction(
        line,
        author_of(record),
        kind,
        text_at(record, "created_utc", "timestamp"),
        ident=identity(record),
        text=said(record),
        target=target,
        parent=parent,
        platform="forum",
        likes=count_at(record, "score", "meta.score", "ups"),
    )


def said(record: Record) -> str:
    """Title and text, without the words that stand where a moderator took the text away."""
    parts = (text_at(record, "title"), text_at(record, "body", "selftext", "text"))
    return "\n\n".join(html.unescape(part) for part in parts if part and not deleted(part))


FORMAT = Format(
    name="reddit",
    title="Reddit (JSON)",
    seen_in="ConvoKit corpus documentation, minet reddit types, Pushshift field names",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "likes"}),
    recognises=lambda source: best(source, score),
    read=read,
)
