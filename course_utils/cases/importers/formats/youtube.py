"""YouTube comment threads, as the Data API lists them (commentThreads, comments), one document or one page a line.

Answers are one level deep: the comment above is the first of the thread, and who is really answered stands in the text only,
as a name after @. Shown names may be shared by several channels: the second channel of a name gets the end of its number.
"""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.nested import (
    LONGEST_NAME,
    Record,
    Remembered,
    Row,
    Written,
    aside,
    best,
    count_at,
    each_record,
    interaction,
    named,
    record_at,
    records_at,
    text_at,
    unreadable,
)
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import named_in, plain

THREAD, COMMENT = "youtube#commentThread", "youtube#comment"
Heard = dict[str, tuple[str, str]]  # in one thread: name in small letters → the name, its last comment
ENDING = 6  # characters of a channel's number that tell two channels of the same name apart


def threads(value: object) -> Iterator[object]:
    """The threads and comments in a page, a list or a line."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict) and isinstance(item.get("items"), list):
            waiting.extend(reversed(item["items"]))
        elif item is not None:
            yield item


def score(value: object) -> int:
    """How surely ``value`` holds YouTube comments."""
    first = next(threads(value), None)
    if text_at(first, "kind") in (THREAD, COMMENT):
        return 95
    opening = record_at(first, "snippet.topLevelComment.snippet") or record_at(first, "snippet")
    return 80 if text_at(opening, "authorDisplayName") and "publishedAt" in opening else 0


class Names:
    """The name by which a channel goes in the case."""

    def __init__(self) -> None:
        self.channels = Remembered()

    def of(self, comment: Record) -> str:
        """The handle or shown name, told apart from another channel's of the same name."""
        snippet = record_at(comment, "snippet")
        name = named(text_at(snippet, "authorDisplayName"))
        channel = text_at(snippet, "authorChannelId.value", "authorChannelId")
        if not name:
            return ""
        if name not in self.channels:
            self.channels.learn(name, channel)
        return (
            name
            if self.channels.get(name, channel) == channel or not channel
            else f"{name} ({channel[-ENDING:]})"
        )


def read(source: Source) -> Iterator[Row]:
    """Each comment: those that open a thread, then its answers."""
    names, written = Names(), Written()
    openers = Remembered()
    for line, item in each_record(source, threads):
        if not isinstance(item, dict):
            yield unreadable(line, item)
            continue
        opening = record_at(item, "snippet.topLevelComment") or item
        answers = records_at(item, "replies.comments")
        heard: Heard = {}
        for comment in (opening, *sorted(answers, key=lambda one: text_at(one, "snippet.publishedAt"))):
            met = written.meet(text_at(comment, "id"), alone=comment is opening)
            if met == "duplicate":
                yield aside(line, met, text_at(comment, "id"))
            elif met == "new":
                yield row(line, comment, names, openers, heard)


def row(line: int, comment: Record, names: Names, openers: Remembered, heard: Heard) -> Row:
    """One comment; ``openers`` (number → name) and ``heard`` (name → number) learn it."""
    author, ident = names.of(comment), text_at(comment, "id")
    text = text_at(comment, "snippet.textOriginal") or plain(text_at(comment, "snippet.textDisplay"))
    first = text_at(comment, "snippet.parentId")
    target, parent = addressee(text, first, openers, heard)
    if not first:
        openers.learn(ident, author)
    heard[author.casefold()] = author, ident
    return interaction(
        line,
        author,
        "reply" if first else "post",
        text_at(comment, "snippet.publishedAt"),
        ident=ident,
        text=text,
        target=target,
        parent=parent,
        mentions=[name for name in named_in(text) if name != target],
        platform="video",
        display_name=text_at(comment, "snippet.authorDisplayName"),
        likes=count_at(comment, "snippet.likeCount"),
    )


def addressee(text: str, first: str, openers: Remembered, heard: Heard) -> tuple[str, str]:
    """(name, number) of whom an answer answers: who is named at its start and spoke before, else who opened the thread."""
    if not first:
        return "", ""
    start = text[1 : LONGEST_NAME + 1].casefold() if text.startswith("@") else ""
    for length in range(len(start), 0, -1):  # a shown name may hold spaces: the longest that fits
        if start[:length] in heard and not start[length : length + 1].isalnum():
            return heard[start[:length]]
    return openers.get(first, ""), first


FORMAT = Format(
    name="youtube",
    title="YouTube commentThreads (JSON)",
    seen_in="YouTube Data API v3, commentThreads and comments; minet youtube types",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "likes"}),
    recognises=lambda source: best(source, score),
    read=read,
)
