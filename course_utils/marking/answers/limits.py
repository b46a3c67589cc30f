"""How much one answer may weigh: a value that was built to fill the memory is refused on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

MOST_VALUES = 1_000_000  # a case of the course has some 100,000
MOST_CHARACTERS = 32_000_000  # of text or encoded numbers
MOST_DEPTH = 40  # lists in lists; also what ends a list that holds itself


class Unwritable(Exception):
    """A value that has no plain form: ``reason`` is kind, size or depth, ``kind`` the name of its class."""

    def __init__(self, reason: str, kind: str = "") -> None:
        super().__init__(reason, kind)
        self.reason = reason
        self.kind = kind


class Malformed(Exception):
    """What arrived is no value that the writing side writes."""


class Budget:
    """What is left of the three limits while one answer is written or read."""

    def __init__(self) -> None:
        self.values = MOST_VALUES
        self.characters = MOST_CHARACTERS
        self.depth = 0

    def spend(self, values: int = 1, characters: int = 0) -> None:
        """Take that much off; raises Unwritable when nothing is left."""
        self.values -= values
        self.characters -= characters
        if self.values < 0 or self.characters < 0:
            raise Unwritable("size")

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """One level further in; raises Unwritable below the lowest."""
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise Unwritable("depth")
        yield
        self.depth -= 1
