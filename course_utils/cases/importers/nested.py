"""Reading what lies inside a JSON value, where anything may be missing or of another type than documented."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping

from course_utils.cases.importers.interaction import Interaction, SetAside
from course_utils.cases.importers.source import BadValue, Source
from course_utils.cases.importers.values import deleted, language, when, whole

LONGEST_NAME = 100  # characters of an account's name
# Records kept in memory at most. Beyond, the tables themselves find what is answered and what came before, on disk.
MOST_REMEMBERED = 500_000
Record = Mapping[str, object]
Row = Interaction | SetAside


def inside(value: object, path: str) -> object:
    """What lies at ``path`` ("snippet.authorChannelId.value", or "0.id" in a list), or None."""
    for step in path.split("."):
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def text_at(value: object, *paths: str) -> str:
    """The first non-empty text or number at one of ``paths``, as text; "" when there is none."""
    for path in paths:
        found = as_text(inside(value, path))
        if found:
            return found
    return ""


def as_text(value: object) -> str:
    """A JSON text or number as text that can be written to a file; anything else is ""."""
    if isinstance(value, str):
        # JSON may escape half of a surrogate pair, which no file can hold
        return value.strip() if value.isascii() else value.strip().encode("utf-8", "replace").decode()
    if isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return str(int(value)) if math.isfinite(value) else ""
    return str(value) if isinstance(value, int) and abs(value) < 10**30 else ""


def list_at(value: object, path: str) -> list[object]:
    """The list at ``path``, or an empty one."""
    found = inside(value, path)
    return found if isinstance(found, list) else []


def records_at(value: object, path: str) -> list[Record]:
    """The objects in the list at ``path``, or an empty list."""
    return [item for item in list_at(value, path) if isinstance(item, Mapping)]


def record_at(value: object, path: str) -> Record:
    """The object at ``path``, or an empty one."""
    found = inside(value, path)
    return found if isinstance(found, Mapping) else {}


def count_at(value: object, *paths: str) -> int | None:
    """The whole number at one of ``paths``, never negative; None when there is none."""
    found = whole(text_at(value, *paths))
    return found if found is not None and found >= 0 else None


def aside(line: int, kind: str, detail: object = "") -> SetAside:
    """A record that can't be used, with the offending value cut short."""
    return SetAside.of(line, kind, as_text(detail))


def named(text: str) -> str:
    """An account's name without its @, and of a length that a name may have."""
    return text.lstrip("@").strip()[:LONGEST_NAME]


def interaction(line: int, author: str, kind: str, time: str, **fields: object) -> Row:
    """One interaction, or why it is set aside: nobody wrote it, its author is gone, or its time can't be read.

    ``language`` is a code as exported; ``mentions`` may hold empty and repeated names.
    """
    author, target = named(author), named(str(fields.pop("target", "")))
    if deleted(author):
        return aside(line, "deleted", fields.get("ident", ""))
    if not author:
        return aside(line, "no-author", fields.get("ident", ""))
    moment = when(time)
    if moment is None:
        return aside(line, "no-time", time or fields.get("ident", ""))
    mentions = (named(name) for name in fields.get("mentions", ()))
    fields["mentions"] = tuple(dict.fromkeys(name for name in mentions if name and not deleted(name)))
    fields["target"] = "" if deleted(target) else target
    fields["language"] = language(str(fields.get("language", "")))
    return Interaction(author=author, kind=kind, line=line, time=moment, **fields)


class Remembered(dict[str, str]):
    """Number → name of those met so far, in bounded memory."""

    def learn(self, number: str, name: str) -> None:
        """Remember the name of ``number``; each name is kept once, however many numbers have it."""
        if number and name and (number in self or len(self) < MOST_REMEMBERED):
            self[number] = sys.intern(name)


class Written:
    """Which records of a file were read already, on their own or carried along in another one (shared, quoted)."""

    def __init__(self) -> None:
        self._alone: dict[str, bool] = {}

    def meet(self, ident: str, alone: bool = True) -> str:
        """ "new"; "again" when one of the two times it was only carried along; "duplicate". No number is always new."""
        if not ident:
            return "new"
        before = self._alone.get(ident)
        if before is None and len(self._alone) >= MOST_REMEMBERED:
            return "new"
        self._alone[ident] = bool(before) or alone
        if before is None:
            return "new"
        return "duplicate" if before and alone else "again"


def each_record(source: Source, unfold: Callable[[object], Iterable[object]]) -> Iterator[tuple[int, object]]:
    """(line, record) for each record in the file; ``unfold`` takes a value apart when it is a page of many.

    In a file that is one document, records are counted from 1, since all of them may stand on one line.
    """
    single = len(source.head) <= 1
    count = 0
    for line, value in source.values():
        for record in (value,) if isinstance(value, BadValue) else unfold(value):
            count += 1
            yield (count if single else line), record


def unreadable(line: int, record: object) -> SetAside:
    """Why ``record``, which is no object of the format, is set aside."""
    if isinstance(record, BadValue):
        return aside(line, record.reason, record.detail)
    return aside(line, "unreadable", record)


def best(source: Source, score: Callable[[object], int]) -> int:
    """The highest score among the first values of a JSON file; 0 for any other file."""
    return max(map(score, source.head), default=0) if source.shape == "json" else 0


def in_order(value: object) -> Iterator[object]:
    """``value``, or what it holds when it is a list (of lists), without recursion."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        else:
            yield item
