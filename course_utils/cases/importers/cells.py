"""Reading the cells of a table's rows: the first cell filled of several names, and rows turned into interactions."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TypeAlias

from course_utils.cases.importers.interaction import Interaction, SetAside
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import DELETED, NOTHING, ident, named_in, when

Cells: TypeAlias = Mapping[str, str]
Row: TypeAlias = Interaction | SetAside

SURE = 60  # the score of a table that has the columns no other tool writes; the usual ones add up to 35 more
USUAL = 35
SHARED = re.compile(r"\s*RT @(\w[\w.\-]*)\s*:?\s*")  # how a share begins in the text of the older exports
LISTED = re.compile(r"[\w.\-@]*\w")
EXACT = 15  # digits that a spreadsheet keeps
DATES_READ = 5000  # rows: an export of the first twelve days of a month says nothing more further down
STATUS = re.compile(r"/(?:status(?:es)?|posts?|p|videos|reel)/([\w.\-]+)")


def first(cells: Cells, *names: str) -> str:
    """The first cell that is filled among the columns ``names``; "" when there is none ("NA" is none)."""
    for name in names:
        value = cells.get(name)
        if value and value.strip().casefold() not in NOTHING:
            return value.strip()
    return ""


def score(source: Source, needed: Collection[str], usual: Collection[str] = ()) -> int:
    """How surely the columns are those of a tool: 0 without all of ``needed``, more with each of ``usual``."""
    columns = set(source.columns)
    if source.shape != "table" or not columns.issuperset(needed):
        return 0
    return SURE + round(USUAL * len(columns.intersection(usual)) / (len(usual) or 1))


def each_row(
    source: Source, turn: Callable[[int, Cells], Row | Iterable[Row]], sheet: str = ""
) -> Iterator[Row]:
    """What ``turn`` makes of each row of the table; a row that is no row is set aside."""
    for line, cells in source.rows(sheet):
        if not isinstance(cells, Mapping):
            yield SetAside.of(line, "unreadable", getattr(cells, "reason", ""))
            continue
        made = turn(line, cells)
        yield from (made,) if isinstance(made, (Interaction, SetAside)) else made


def act(
    line: int, author: str, moment: str | None, *, kind: str, day_first: bool = True, **fields: object
) -> Row:
    """The interaction of one row, or why the row cannot be used: nobody, an account that is gone, or no moment.

    ``moment`` is None in a file that tells no time at all, as a network does.
    """
    if author.casefold() in DELETED:
        return SetAside.of(line, "deleted", author)
    if not author:
        return SetAside.of(line, "no-author")
    time = None if moment is None else when(moment, day_first)
    if time is None and moment is not None:
        return SetAside.of(line, "no-time", moment)
    target = str(fields.pop("target", ""))
    if target.casefold() in DELETED:
        target = ""
    return Interaction(author=author, kind=kind, line=line, time=time, target=target, **fields)


def identity(told: str) -> str:
    """An id as text; "" when a spreadsheet has destroyed it: 1.26426E+18, or zeros from the sixteenth digit on."""
    number = ident(told)
    return "" if len(number) > EXACT and number.isdigit() and not number[EXACT:].strip("0") else number


def listed(cell: str) -> tuple[str, ...]:
    """The accounts that one cell lists: "@a, @b", "a;b", "['a', 'b']", each once, in order."""
    return tuple(dict.fromkeys(name.lstrip("@") for name in LISTED.findall(cell)))


def mentioned(cells: Cells, text: str, *names: str) -> tuple[str, ...]:
    """The accounts that the columns ``names`` list, or those that the text names when they are empty."""
    cell = first(cells, *names)
    return listed(cell) if cell else named_in(text)


def shared_from(text: str) -> tuple[str, str]:
    """(account, rest of the text) of a share written "RT @account: text"; ("", text) when it is none."""
    found = SHARED.match(text)
    return (found[1].rstrip("."), text[found.end() :]) if found else ("", text)


def status_in(address: str) -> str:
    """The id of the post in its address; "" when the address shows none."""
    found = STATUS.search(address)
    return found[1] if found else ""


def platform_of(*words: str) -> str:
    """The kind of platform that a source's name or an address speaks of; "" when it is none of those."""
    told = " ".join(words).casefold()
    found = PLATFORM.search(told)
    return PLATFORMS[found[1]] if found else ""


def gathered(rows: Iterable[Row]) -> Iterator[Row]:
    """One interaction for the rows that follow each other with the same account and id.

    A network has a row for each account that a post names: the post is one, with all of their names.
    """
    kept: Interaction | None = None
    for row in rows:
        if (
            kept
            and isinstance(row, Interaction)
            and row.ident
            and (row.ident, row.author) == (kept.ident, kept.author)
        ):
            kept = _joined(kept, row)
            continue
        if isinstance(row, Interaction):
            if kept:
                yield kept
            kept = row
        else:
            yield row
    if kept:
        yield kept


def _joined(one: Interaction, other: Interaction) -> Interaction:
    first_of = min(one, other, key=lambda row: STRENGTH.index(row.kind))
    names = (one.mentions + other.mentions) if first_of.kind != "share" else ()
    return replace(
        first_of,
        line=one.line,
        text=one.text or other.text,
        parent=one.parent or other.parent,
        mentions=tuple(dict.fromkeys(names)),
    )


def kind_of(word: str) -> str:
    """The kind of tie that a network's own word tells: "Retweet" → share; "follow" for a tie that no post made; "" if unknown."""
    told = re.sub(r"[^a-zà-ÿ]", "", word.casefold())
    return next((kind for sign, kind in SIGNS if told.startswith(sign)), "")


STRENGTH = ("share", "reply", "quote", "mention", "post")
SIGNS = (  # by the first letters: "MentionsInRetweet" names somebody, and is no share
    ("mention", "mention"), ("named", "mention"), ("retweet", "share"), ("repost", "share"), ("share", "share"),
    ("reblog", "share"), ("boost", "share"), ("partage", "share"), ("repl", "reply"), ("comment", "reply"),
    ("answer", "reply"), ("répon", "reply"), ("repon", "reply"), ("quote", "quote"), ("citation", "quote"),
    ("follow", "follow"), ("abonn", "follow"), ("friend", "follow"), ("tweet", "post"), ("post", "post"),
    ("publi", "post"),
)  # fmt: skip
PLATFORMS = {
    "twitter": "microblog", "x.com": "microblog", "bluesky": "microblog", "bsky": "microblog", "mastodon": "microblog",
    "threads.net": "microblog", "threads.com": "microblog", "facebook": "page", "linkedin": "page",
    "instagram": "photo", "pinterest": "photo", "youtube": "video", "tiktok": "video", "vimeo": "video",
    "reddit": "forum", "forum": "forum", "forums": "forum", "discord": "forum",
}  # fmt: skip
PLATFORM = re.compile(rf"(?<![a-z])({'|'.join(re.escape(name) for name in PLATFORMS)})(?![a-z])")
DAY_AND_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-]\d{2,4}\b")


def day_comes_first(source: Source, column: str, otherwise: bool = True) -> bool:
    """Whether 03/04 of this column is the 3rd of April: the first day above 12 of the file says it."""
    for _, cells in islice(source.rows(), DATES_READ):
        found = DAY_AND_MONTH.match(cells.get(column, ""))
        if found and max(int(found[1]), int(found[2])) > 12:
            return int(found[1]) > 12
    return otherwise


class Names:
    """Names shown, kept apart when two accounts with other numbers show the same one."""

    def __init__(self) -> None:
        self._owners: dict[str, str] = {}

    def told(self, name: str, number: str) -> str:
        """``name``, followed by the account's number if another account was met under that name; the number without a name."""
        if not name or not number:
            return name or number
        return name if self._owners.setdefault(name, number) == number else f"{name} ({number})"
