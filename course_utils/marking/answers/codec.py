"""Values to plain JSON and back: text, numbers and truth values as they are, everything else as [tag, parts…]."""

from __future__ import annotations

import functools
import importlib
import json
from collections.abc import Callable, Iterable

from course_utils.marking.answers import functions, plain
from course_utils.marking.answers.limits import MOST_CHARACTERS, Budget, Malformed, Unwritable

# Libraries are slow to import: their kinds are looked up when a value, or a tag, first asks for them.
LIBRARIES = {"numpy": "arrays", "pandas": "tables", "networkx": "networks"}
TAGS = {"array": "arrays", "objects": "arrays", "words": "arrays", "scalar": "arrays", "network": "networks"}
TABLE_PREFIX = "pd."
COMMON = plain.WRITERS | functions.WRITERS


class Writer(Budget):
    """Writes one value; ``function`` remembers a function and returns its number."""

    def __init__(self, function: Callable[[Callable], int] | None = None) -> None:
        super().__init__()
        self.function = function

    def write(self, value: object) -> object:
        """The plain form of ``value``, by its class or the nearest known class above; raises Unwritable."""
        self.spend()
        kinds = type(value).__mro__
        writers = _writers(kinds)
        for kind in kinds:
            if kind in writers:
                with self.deeper():
                    return writers[kind](value, self)
        raise Unwritable("kind", type(value).__name__)

    def write_each(self, values: Iterable) -> list:
        """The plain forms of several values."""
        return [self.write(value) for value in values]


class Reader(Budget):
    """Reads one value; ``call`` is how a function of the student is reached."""

    def __init__(self, call: Callable | None = None) -> None:
        super().__init__()
        self.call = call

    def read(self, coded: object) -> object:
        """The value of a plain form; raises Malformed or Unwritable, and nothing else that a test would see."""
        self.spend()
        kind = type(coded)
        if coded is None or kind in (bool, int, float):
            return coded
        if kind is str:
            self.spend(0, len(coded))
            return coded.encode("utf-8", "replace").decode("utf-8")  # half characters break the page later
        if kind is not list or not coded or type(coded[0]) is not str:
            raise Malformed("neither a value nor a tag")
        reader = _reader(coded[0])
        if reader is None:
            raise Malformed("unknown tag")
        with self.deeper():
            return reader(self, *coded[1:])

    def read_each(self, coded: object) -> list:
        """The values of several plain forms."""
        if type(coded) is not list:
            raise Malformed("not a list")
        return [self.read(value) for value in coded]


def pack(value: object, function: Callable[[Callable], int] | None = None) -> str:
    """One value as JSON text; raises Unwritable when it has no plain form or is too large."""
    return json.dumps(Writer(function).write(value), ensure_ascii=True, separators=(",", ":"))


def unpack(text: str, call: Callable | None = None) -> object:
    """The value that the text holds; raises Malformed when it holds none, Unwritable when it is too large."""
    if len(text) > 2 * MOST_CHARACTERS:
        raise Unwritable("size")
    try:
        return Reader(call).read(json.loads(text))
    except (Malformed, Unwritable):
        raise
    except Exception as error:  # whatever a library says about parts that do not fit together
        raise Malformed(type(error).__name__) from error


def _writers(kinds: tuple[type, ...]) -> dict:
    if kinds[0] in COMMON:
        return COMMON
    return _with_libraries(frozenset(str(kind.__module__).partition(".")[0] for kind in kinds))


@functools.cache
def _with_libraries(roots: frozenset[str]) -> dict:
    found = dict(COMMON)
    for root in roots & LIBRARIES.keys():
        found |= _kind(LIBRARIES[root]).WRITERS
    return found


def _reader(tag: str) -> Callable | None:
    common = plain.READERS.get(tag) or functions.READERS.get(tag)
    name = "tables" if tag.startswith(TABLE_PREFIX) else TAGS.get(tag)
    return common or (_kind(name).READERS.get(tag) if name else None)


def _kind(name: str) -> object:
    return importlib.import_module(f"course_utils.marking.answers.{name}")
