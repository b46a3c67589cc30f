"""Mastodon statuses as its API gives them: a list, one status, a thread with its context, or one status a line.

An account is written with its server, because a server leaves its own name out of the addresses of its accounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

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
    in_order,
    interaction,
    named,
    record_at,
    records_at,
    text_at,
    unreadable,
)
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import plain
from course_utils.language import tr
from course_utils.problem import Problem

CONTEXT = ("ancestors", "descendants")
MOST_NAMED, LONGEST_TEXT = 100, 100_000  # a status longer than any server takes is left as it is
STATUS = {"account", "content", "created_at"}
ACCOUNT = {"acct", "username", "followers_count"}


def address(account: Record) -> str:
    """The account with its server (name@server), which a server leaves out of its own accounts' ``acct``."""
    name = text_at(account, "acct", "username").lstrip("@")
    server = urlsplit_host(text_at(account, "url", "uri"))
    return f"{name}@{server}" if name and server and "@" not in name else name


def urlsplit_host(url: str) -> str:
    """The server in ``url``; "" when it is no address."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def statuses(value: object) -> Iterator[object]:
    """The statuses in one JSON value: itself, those of a list, or those of a thread's context."""
    for item in in_order(value):
        if isinstance(item, dict) and any(isinstance(item.get(part), list) for part in CONTEXT):
            yield from in_order([item.get(part) or [] for part in CONTEXT])
        elif isinstance(item, dict) and isinstance(item.get("statuses"), list):
            yield from in_order(item["statuses"])
        else:
            yield item


def score(value: object) -> int:
    """How surely ``value`` holds Mastodon statuses, or a list of Mastodon accounts."""
    first = next(statuses(value), None)
    if not isinstance(first, dict):
        return 0
    if first.keys() >= STATUS and text_at(first, "account.acct"):
        return 95
    return 60 if is_account(first) else 0


def is_account(record: Record) -> bool:
    """Whether ``record`` is an account on its own, as in the list of those who shared a status."""
    return record.keys() >= ACCOUNT and "content" not in record


def accounts_in(status: Record) -> Iterator[tuple[str, str]]:
    """(the server's number, address) of each account that ``status`` shows."""
    for part in layers(status):
        for account in (record_at(part, "account"), *records_at(part, "mentions")):
            yield text_at(account, "id"), address(account)


def layers(status: Record) -> Iterable[Record]:
    """The status, and those that it shares and quotes."""
    shared = record_at(status, "reblog")
    found = (status, shared, quoted(status), quoted(shared))
    return [part for part in found if part]


def quoted(status: Record) -> Record:
    """The status that ``status`` quotes, when it is in the file."""
    return record_at(status, "quote.quoted_status")


def read(source: Source) -> Iterator[Row]:
    """Each status, with the one that it shares or quotes; answers are resolved through the accounts in the file."""
    opening = next(statuses(source.head[0]), None) if source.head else None
    if isinstance(opening, dict) and is_account(opening):
        raise accounts_only()
    known = Remembered()
    for _, status in each_record(source, statuses):
        if isinstance(status, dict):
            for number, name in accounts_in(status):
                known.learn(number, name)
    written = Written()
    for line, status in each_record(source, statuses):
        if not isinstance(status, dict) or is_account(status):
            yield unreadable(line, status)
        else:
            yield from rows(line, status, known, written)


def accounts_only() -> Problem:
    """A list of accounts, such as those that shared a status: it doesn't say what they shared, nor when."""
    return Problem(
        "accounts-only",
        tr(
            "This file lists Mastodon accounts and no statuses, so it does not say what they shared or when: "
            "export the statuses, or the thread with its context, and import that file."
        ),
    )


def rows(line: int, status: Record, known: Mapping[str, str], written: Written) -> Iterator[Row]:
    """The status and what it carries inside, each once."""
    for part in reversed(layers(status)[1:]):  # what is shared stands before the share
        if written.meet(text_at(part, "id"), alone=False) == "new":
            yield row(line, part, known)
    met = written.meet(text_at(status, "id"))
    if met == "duplicate":
        yield aside(line, met, text_at(status, "id"))
    elif met == "new":
        yield row(line, status, known)


def row(line: int, status: Record, known: Mapping[str, str]) -> Row:
    """One status as an interaction."""
    shared = record_at(status, "reblog")
    told = shared or status
    kind, target, parent = tie(status, known)
    return interaction(
        line,
        address(record_at(status, "account")),
        kind,
        text_at(status, "created_at"),
        ident=text_at(status, "id"),
        text=said(told),
        target=target,
        parent=parent,
        mentions=() if shared else [address(account) for account in records_at(status, "mentions")],
        language=text_at(told, "language"),
        platform="microblog",
        display_name=text_at(status, "account.display_name"),
        followers=count_at(status, "account.followers_count"),
        likes=count_at(status, "favourites_count"),
    )


def said(status: Record) -> str:
    """Warning and text without HTML; who is named in it by a short name gets the address that the tables use."""
    text = plain(text_at(status, "content"))
    for account in records_at(status, "mentions")[:MOST_NAMED]:
        short = text_at(account, "username")
        if short and f"@{short}" in text and len(text) < LONGEST_TEXT:
            whole = f"@{named(address(account))}"
            text = re.sub(rf"(?<![\w@])@{re.escape(short)}(?![\w@])", lambda _, whole=whole: whole, text)
    return "\n\n".join(filter(None, (text_at(status, "spoiler_text"), text)))


def tie(status: Record, known: Mapping[str, str]) -> tuple[str, str, str]:
    """(kind, account, status) of what ``status`` shares, answers or quotes."""
    shared, cited = record_at(status, "reblog"), quoted(status)
    if shared:
        return "share", address(record_at(shared, "account")), text_at(shared, "id")
    if text_at(status, "in_reply_to_id"):
        number = text_at(status, "in_reply_to_account_id")
        return "reply", known.get(number, ""), text_at(status, "in_reply_to_id")
    if cited or text_at(status, "quote.quoted_status_id"):
        name = address(record_at(cited, "account"))
        return "quote", name, text_at(status, "quote.quoted_status.id", "quote.quoted_status_id")
    return "post", "", ""


FORMAT = Format(
    name="mastodon",
    title="Mastodon (JSON)",
    seen_in="mastodon/documentation, entities Status, Account, Quote and Context",
    tried_on="real export",
    serves=frozenset({"time", "text", "ties", "followers", "likes", "language"}),
    recognises=lambda source: best(source, score),
    read=read,
)
