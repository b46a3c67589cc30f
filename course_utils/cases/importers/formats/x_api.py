"""X (Twitter) API v2 as JSON Lines: a page of answers a line, or one flattened tweet a line, as twarc writes them.

The tweets that are shared, quoted and answered come along in the page; they are read too, each tweet once in a file. A
share's own text is cut short by the API, so its text is that of the tweet shared.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.nested import (
    Record,
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

SHARED = re.compile(r"RT @(\w{1,50}):\s*(.*)", re.DOTALL)
TWEET_MARKS = ("public_metrics", "conversation_id", "edit_history_tweet_ids", "referenced_tweets", "author")


@dataclass
class Page:
    """What a page tells besides its tweets: the accounts and the tweets that they refer to."""

    users: dict[str, Record] = field(default_factory=dict)
    tweets: dict[str, Record] = field(default_factory=dict)

    def name(self, number: str) -> str:
        """The handle of the account ``number``; "" when the page does not say."""
        return text_at(self.users.get(number), "username")


@dataclass(frozen=True)
class Found:
    """One tweet, or one error, in its page."""

    record: object
    page: Page
    place: str  # "data", "includes" or "errors"


def found_in(value: object) -> Iterator[Found]:
    """The tweets of a page, then those they refer to, then what the API could not give; or of a flattened tweet."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict) and is_page(item):
            yield from on_page(item)
        elif isinstance(item, dict):
            cited = [one for one in records_at(item, "referenced_tweets") if text_at(one, "text")]
            page = Page(tweets={text_at(one, "id"): one for one in cited})
            yield Found(item, page, "data")
            yield from (Found(one, page, "includes") for one in cited)
        elif item is not None:
            yield Found(item, Page(), "data")


def is_page(value: Record) -> bool:
    """Whether ``value`` is an answer of the API, which may be empty, and no tweet on its own."""
    if isinstance(value.get("data"), list | dict):
        return True
    return "text" not in value and bool(record_at(value, "meta") or records_at(value, "errors"))


def on_page(value: Record) -> Iterator[Found]:
    """The tweets of one answer of the API."""
    data = value.get("data") or []
    data = data if isinstance(data, list) else [data]
    page = Page(
        {text_at(user, "id"): user for user in records_at(value, "includes.users")},
        {text_at(tweet, "id"): tweet for tweet in records_at(value, "includes.tweets")},
    )
    page.tweets |= {text_at(tweet, "id"): tweet for tweet in data if isinstance(tweet, dict)}
    yield from (Found(tweet, page, "data") for tweet in data)
    yield from (Found(tweet, page, "includes") for tweet in records_at(value, "includes.tweets"))
    yield from (Found(error, page, "errors") for error in records_at(value, "errors"))


def score(value: object) -> int:
    """How surely ``value`` holds tweets of the API's second version."""
    first = next(found_in(value), None)
    tweet = first.record if first else None
    if not isinstance(tweet, dict) or not text_at(tweet, "id") or "text" not in tweet:
        return 0
    if text_at(tweet, "author_id") and any(mark in tweet for mark in TWEET_MARKS):
        return 95
    return 75 if text_at(tweet, "author_id") or "edit_history_tweet_ids" in tweet else 0


def read(source: Source) -> Iterator[Row]:
    """Each tweet once: a tweet that also comes along with another counts where it is met first."""
    written = Written()
    for line, found in each_record(source, found_in):
        tweet = found.record if isinstance(found, Found) else found
        if not isinstance(tweet, dict):
            yield unreadable(line, tweet)
        elif found.place == "errors":
            if text_at(tweet, "resource_type") in ("tweet", ""):
                yield aside(line, "gone", text_at(tweet, "resource_id", "value", "title"))
        else:
            met = written.meet(text_at(tweet, "id"), alone=found.place == "data")
            if met == "duplicate":
                yield aside(line, met, text_at(tweet, "id"))
            elif met == "new":
                yield row(line, tweet, found.page)


def row(line: int, tweet: Record, page: Page) -> Row:
    """One tweet as an interaction."""
    number = text_at(tweet, "author_id")
    user = record_at(tweet, "author") or page.users.get(number, {})
    kind, target, parent = tie(tweet, page)
    return interaction(
        line,
        text_at(user, "username") or number,
        kind,
        text_at(tweet, "created_at"),
        ident=text_at(tweet, "id"),
        text=full_text(tweet, kind, page.tweets.get(parent, {})),
        target=target,
        parent=parent,
        mentions=() if kind == "share" else named(tweet, page),
        language=text_at(tweet, "lang"),
        platform="microblog",
        display_name=text_at(user, "name"),
        followers=count_at(user, "public_metrics.followers_count"),
        likes=count_at(tweet, "public_metrics.like_count"),
    )


def named(tweet: Record, page: Page) -> list[str]:
    """The handles named in ``tweet``."""
    return [
        page.name(text_at(mention, "id")) or text_at(mention, "username", "tag")
        for mention in records_at(tweet, "entities.mentions")
    ]


def full_text(tweet: Record, kind: str, shared: Record) -> str:
    """The whole text: of the tweet shared, or of a long tweet's note."""
    whole = text_at(tweet, "note_tweet.text", "text")
    if kind == "share":
        cut = SHARED.match(whole)
        whole = text_at(shared, "note_tweet.text", "text") or (cut[2] if cut else whole)
    return html.unescape(whole)


def tie(tweet: Record, page: Page) -> tuple[str, str, str]:
    """(kind, handle, tweet) of what ``tweet`` shares, answers or quotes.

    A tweet that does both answers; one that continues its own author's thread and quotes somebody else quotes.
    """
    cited = {text_at(one, "type"): text_at(one, "id") for one in records_at(tweet, "referenced_tweets")}
    if "retweeted" in cited:
        cut = SHARED.match(text_at(tweet, "text"))
        return "share", writer(cited["retweeted"], page) or (cut[1] if cut else ""), cited["retweeted"]
    continued = text_at(tweet, "in_reply_to_user_id") == text_at(tweet, "author_id")
    if "quoted" in cited and ("replied_to" not in cited or continued):
        return (
            "quote",
            writer(cited["quoted"], page) or quoted_in_links(tweet, cited["quoted"]),
            cited["quoted"],
        )
    if "replied_to" in cited or text_at(tweet, "in_reply_to_user_id"):
        return "reply", answered(tweet, page, cited.get("replied_to", "")), cited.get("replied_to", "")
    return "post", "", ""


def writer(number: str, page: Page) -> str:
    """Who wrote the tweet ``number``, when it came along."""
    tweet = page.tweets.get(number, {})
    return text_at(tweet, "author.username") or page.name(text_at(tweet, "author_id"))


def answered(tweet: Record, page: Page, number: str) -> str:
    """Who is answered, even when the tweet answered did not come along."""
    user = text_at(tweet, "in_reply_to_user_id")
    known = {text_at(one, "id"): text_at(one, "username") for one in records_at(tweet, "entities.mentions")}
    return (
        writer(number, page)
        or text_at(tweet, "in_reply_to_user.username")
        or page.name(user)
        or known.get(user, "")
        or user
    )


def quoted_in_links(tweet: Record, number: str) -> str:
    """Who is quoted, from the link to the quoted tweet that ends the text."""
    for link in records_at(tweet, "entities.urls"):
        found = re.search(
            rf"(?:twitter|x)\.com/(\w+)/status/{re.escape(number)}\b", text_at(link, "expanded_url")
        )
        if found:
            return found[1]
    return ""


FORMAT = Format(
    name="x_api",
    title="X API v2 (JSON Lines)",
    seen_in="DocNow/twarc-csv test data and column list",
    tried_on="real export",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=lambda source: best(source, score),
    read=read,
)
