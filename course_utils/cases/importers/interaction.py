"""What an export holds, whatever tool made it: who did what, to whom, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

KINDS = ("post", "share", "reply", "mention", "quote")
SHOWN = 60  # characters of an offending value that a report repeats


@dataclass(frozen=True, slots=True)
class Interaction:
    """One act of one account, as the export tells it."""

    author: str  # handle or name as exported, without leading @
    kind: str  # one of KINDS
    line: int  # line or row in the file, from 1 (row as a spreadsheet counts it)
    time: datetime | None = None  # aware, UTC
    ident: str = ""  # the export's own id, always text
    text: str = ""  # plain text (HTML already taken out)
    target: str = ""  # the account shared, answered, quoted or named, when known
    parent: str = ""  # id of the post shared, answered or quoted
    mentions: tuple[str, ...] = ()  # accounts named in it
    language: str = ""  # "fr", "en", other two-letter code, or ""
    platform: str = ""  # "microblog", "page", "photo", "video", "forum", or ""
    display_name: str = ""
    followers: int | None = None
    likes: int | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that could not be used."""

    line: int
    kind: str  # "no-author", "no-time", "unreadable", "deleted", "duplicate", "too-deep", "too-long"…
    detail: str = ""  # the offending value, cut short

    @classmethod
    def of(cls, line: int, kind: str, detail: object = "") -> SetAside:
        """A row set aside, with the offending value cut to what a report can show."""
        return cls(line, kind, " ".join(str(detail)[: 4 * SHOWN].split())[:SHOWN])
