"""Interactions on their way to the tables: a private database on the disk, which vanishes when it is closed.

A file of half a gigabyte must not fill the memory: only the accounts stay there, and one number for each post.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache

import numpy as np

from course_utils.cases.importers.interaction import Interaction
from course_utils.cases.importers.privacy import same_account

COLUMNS = "author, kind, time, line, ident, text, target, slot, mentions, language, platform, likes"
LONGEST_TEXT = 50_000  # characters of one post
MOST_MENTIONS = 100
TABLE = f"""
create table acts (id integer primary key, {COLUMNS.replace("ident,", "ident text,")}, up integer, made integer default 0);
create unique index known on acts (ident) where ident is not null;
"""
OPEN = "kind in ('share', 'reply') and up is null"
STEPS = (
    "update acts set up = (select other.id from acts as other where other.ident = acts.slot) where slot is not null",
    "update acts set up = null where up = id",
    f"update acts set kind = 'post', slot = null where {OPEN} and target = author",
    f"""insert into acts (author, kind, time, line, ident, text, platform, language, made)
        select target, 'post', min(time), min(line), 'made:' || slot, '', platform, language, 1
        from acts where {OPEN} and target is not null group by slot""",
    f"update acts set up = (select other.id from acts as other where other.ident = 'made:' || acts.slot) where {OPEN} and target is not null",
)


class Shelf:
    """Takes interactions in any order, and gives them back in order of time, each with the post above it."""

    def __init__(self) -> None:
        self.base = sqlite3.connect("")  # an unnamed file of the system, gone with the connection
        self.base.executescript(
            "pragma journal_mode=off; pragma synchronous=off; pragma cache_size=-48000;" + TABLE
        )
        self.accounts: dict[str, int] = {}
        self.names: list[str] = []
        self.display_names: list[str] = []
        self.followers: list[int] = []
        self.platforms: list[str] = []
        self.french: list[int] = []  # posts in French less posts in English

    def close(self) -> None:
        """Forget everything."""
        self.base.close()

    def account(self, name: str) -> int:
        """The number of an account, met now or before."""
        key = same_account(name)
        place = self.accounts.get(key)
        if place is None:
            place = self.accounts[key] = len(self.names)
            self.names.append(name)
            self.display_names.append("")
            self.followers.append(-1)
            self.platforms.append("")
            self.french.append(0)
        return place

    def put(self, one: Interaction) -> bool:
        """Keep an interaction; False when its id was there before."""
        author = self.account(one.author)
        target = self.account(one.target) if one.target else None
        named = [one.target, *one.mentions] if one.kind == "mention" and one.target else one.mentions
        mentions = " ".join(dict.fromkeys(str(self.account(name)) for name in named[:MOST_MENTIONS] if name))
        kind = {"quote": "share", "mention": "post"}.get(one.kind, one.kind)
        row = (author, kind, int(one.time.timestamp()) if one.time else None, one.line, one.ident or None, one.text[:LONGEST_TEXT],
               target, _slot(one, target), mentions, one.language, one.platform, one.likes)  # fmt: skip
        try:
            self.base.execute(f"insert into acts ({COLUMNS}) values (?,?,?,?,?,?,?,?,?,?,?,?)", row)
        except sqlite3.IntegrityError:
            return False
        self.display_names[author] = self.display_names[author] or one.display_name
        if one.followers is not None:
            self.followers[author] = max(self.followers[author], one.followers, 0)
        self.platforms[author] = self.platforms[author] or one.platform
        self.french[author] += {"fr": 1, "en": -1}.get(one.language, 0)
        return True

    def without_time(self) -> list[int]:
        """The lines of the interactions that have no time."""
        return [
            line
            for (line,) in self.base.execute(
                "select line from acts where time is null order by line limit 20"
            )
        ]

    def one(self, question: str) -> int:
        """The number that answers a question about the interactions."""
        return self.base.execute(question).fetchone()[0] or 0

    def give_times(self, first: datetime) -> None:
        """Spread interactions without any time over one day, in the order of the file."""
        count = self.one("select count(*) from acts")
        rule = "update acts set time = ? + (id - 1) * 86400 / ?"
        self.base.execute(rule, (int(first.timestamp()), max(count, 1)))

    def drop_without_time(self) -> int:
        """Take out what has no time; answers how many."""
        return self.base.execute("delete from acts where time is null").rowcount

    def tie(self) -> None:
        """Find the post above each share and reply; where the file lacks it, make an empty one of the account named."""
        for step in STEPS:
            self.base.execute(step)

    def chains(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """By id: the place in order of time (from 1), the id above (0 for none), and the id at the start of the chain."""
        size = self.one("select max(id) from acts") + 1
        order = np.fromiter(
            (row[0] for row in self.base.execute(f"select id from acts {ORDER}")), dtype=np.int64
        )
        place = np.zeros(size, dtype=np.int64)
        place[order] = np.arange(1, len(order) + 1)
        up = np.zeros(size, dtype=np.int64)
        for below, above in self.base.execute("select id, up from acts where up is not null"):
            up[below] = above
        return place, up, _roots(up)

    def ordered(self) -> Iterator[tuple]:
        """The interactions in order of time; a post that was made up for a share stands before it."""
        chosen = "id, author, kind, time, text, mentions, language, platform, likes, made"
        return self.base.execute(f"select {chosen} from acts {ORDER}")


ORDER = "order by time, made desc, line, id"


def _slot(one: Interaction, target: int | None) -> str | None:
    """What names the post above: its id, or else whose it is and, for a share, what it says."""
    if one.kind not in ("share", "reply", "quote"):
        return None
    if one.parent:
        return one.parent
    if target is None:
        return None
    words = one.text if one.kind == "share" else ""
    return f"of:{target}:{hashlib.blake2b(words.encode('utf-8', 'replace'), digest_size=8).hexdigest()}"


def _roots(up: np.ndarray) -> np.ndarray:
    """The start of each chain, by doubling the step; a chain that runs in a circle is cut (and ``up`` with it)."""
    own = np.arange(len(up))
    roots = np.where(up > 0, up, own)
    for _ in range(max(1, len(up).bit_length())):
        further = roots[roots]
        if np.array_equal(further, roots):
            break
        roots = further
    circling = up[roots] > 0
    up[circling] = 0
    return np.where(circling, own, roots)


@lru_cache(maxsize=4096)
def written(minutes: int) -> str:
    """A time of the shelf, in minutes, as the tables write it."""
    return datetime.fromtimestamp(60 * minutes, UTC).strftime("%Y-%m-%d %H:%M")
