"""The archive of an X (Twitter) account: tweets.js, its further parts, alone or in the archive as it was downloaded.

It holds its owner's own tweets only and does not sign them. The owner's name is in account.js; without that file it shows in
the address of an own picture, or where the owner continues an own thread.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.nested import (
    Record,
    Row,
    Written,
    aside,
    best,
    count_at,
    each_record,
    in_order,
    interaction,
    record_at,
    records_at,
    text_at,
    unreadable,
)
from course_utils.cases.importers.source import Source

OWNER = "archive-owner"  # when nothing in the file tells the name
SHARED = re.compile(r"RT @(\w{1,50}):\s*(.*)", re.DOTALL)
ADDRESS = re.compile(r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/(\w{1,50})/status/(\d+)")


def entry(record: object) -> Record:
    """The tweet in one entry of the archive: newer archives wrap it, older ones don't."""
    if not isinstance(record, dict):
        return {}
    return record_at(record, "tweet") or record


def score(value: object) -> int:
    """How surely ``value`` is an entry of an account's archive."""
    first = next(in_order(value), None)
    if not isinstance(first, dict):
        return 0
    if text_at(first, "account.username") and text_at(first, "account.accountId"):
        return 90
    tweet = entry(first)
    if not (text_at(tweet, "id_str") and text_at(tweet, "created_at") and "full_text" in tweet):
        return 0
    return 95 if "tweet" in first else 0 if "user" in tweet else 90


def read(source: Source) -> Iterator[Row]:
    """Each of the owner's tweets, once; the file is read twice, first for the owner's name."""
    name = owner(source)
    written = Written()
    for line, record in each_record(source, in_order):
        tweet = entry(record)
        ident = text_at(tweet, "id_str", "id")
        if "account" in tweet:
            continue
        if not ident or not ("full_text" in tweet or "text" in tweet):
            yield unreadable(line, record)
        elif written.meet(ident) != "new":
            yield aside(line, "duplicate", ident)
        else:
            yield row(line, tweet, name)


def owner(source: Source) -> str:
    """The handle of the account whose archive this is; `OWNER` when nothing tells."""
    own: set[str] = set()
    answered: dict[str, str] = {}
    shown = ""
    for _, record in each_record(source, in_order):
        tweet = entry(record)
        if text_at(tweet, "account.username"):
            return text_at(tweet, "account.username")
        own.add(text_at(tweet, "id_str", "id"))
        answered[text_at(tweet, "in_reply_to_status_id_str")] = text_at(tweet, "in_reply_to_screen_name")
        shown = shown or in_own_picture(tweet)
    # the file holds one person's tweets, so an answer to any of them is an answer to that person
    continued = (name for number, name in answered.items() if number and number in own and name)
    return shown or next(continued, "") or OWNER


def in_own_picture(tweet: Record) -> str:
    """The handle in the address of a picture that belongs to this tweet; a shared picture keeps its first owner's."""
    for picture in (*records_at(tweet, "extended_entities.media"), *records_at(tweet, "entities.media")):
        found = ADDRESS.match(text_at(picture, "expanded_url"))
        if (
            found
            and found[2] == text_at(tweet, "id_str", "id")
            and not text_at(tweet, "full_text").startswith("RT @")
        ):
            return found[1]
    return ""


def row(line: int, tweet: Record, author: str) -> Row:
    """One tweet as an interaction."""
    text = text_at(tweet, "full_text", "text")
    kind, target, parent = tie(tweet, text)
    shared = SHARED.match(text)
    named = [text_at(one, "screen_name") for one in records_at(tweet, "entities.user_mentions")]
    return interaction(
        line,
        author,
        kind,
        text_at(tweet, "created_at"),
        ident=text_at(tweet, "id_str", "id"),
        text=html.unescape(shared[2] if shared else text),
        target=target,
        parent=parent,
        mentions=() if kind == "share" else named,
        language=text_at(tweet, "lang"),
        platform="microblog",
        likes=count_at(tweet, "favorite_count"),
    )


def tie(tweet: Record, text: str) -> tuple[str, str, str]:
    """(kind, handle, tweet) of what the owner shares, answers or quotes."""
    shared = SHARED.match(text)
    if shared:  # the archive says false under retweeted, even for these
        return "share", shared[1], ""
    if text_at(tweet, "in_reply_to_screen_name", "in_reply_to_status_id_str"):
        return "reply", text_at(tweet, "in_reply_to_screen_name"), text_at(tweet, "in_reply_to_status_id_str")
    for link in records_at(tweet, "entities.urls"):
        found = ADDRESS.match(text_at(link, "expanded_url"))
        if found:
            return "quote", found[1], found[2]
    return "post", "", ""


FORMAT = Format(
    name="x_archive",
    title="X account archive (tweets.js)",
    seen_in="public readers of the archive (window.YTD.tweets.part0)",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "likes", "language"}),
    recognises=lambda source: best(source, score),
    read=read,
)
