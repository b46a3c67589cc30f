"""Rows of a CSV file. A quote that nobody closed costs its own row, never the rest of the file."""

from __future__ import annotations

import csv
from collections import Counter, deque
from collections.abc import Iterator

SEPARATORS = (",", ";", "\t", "|")
LONGEST_RECORD = 1_000_000  # characters
MOST_LINES = 300  # of one row: a long post has paragraphs, a file is no post
MOST_RUNAWAYS = 50  # after so many, quotes are taken for ordinary characters
SAMPLE = 60  # lines that show the separator


class _Runaway(Exception):
    pass


def separator_of(lines: list[str]) -> str:
    """The separator that cuts the first lines into the most alike rows: how many cells, how often."""
    if (
        lines
        and (told := lines[0].strip().casefold()).startswith("sep=")
        and len(told) == 5
        and told[4] in SEPARATORS
    ):
        return told[4]
    best, reached = ",", 0.0
    for mark in SEPARATORS:
        widths = Counter(len(row) for _, row in records(iter(lines[:SAMPLE]), mark) if row and len(row) > 1)
        if widths:
            width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
            score = times * (1 + min(width, 50) / 25)
            best, reached = (mark, score) if score > reached else (best, reached)
    return best


def records(lines: Iterator[str | None], separator: str) -> Iterator[tuple[int, list[str] | None]]:
    """(number of the row from 1, cells); None instead of the cells of a row that can't be read."""
    csv.field_size_limit(2 * LONGEST_RECORD)
    feed = _Feed(lines)
    number = 0
    while not feed.done:
        quoting = csv.QUOTE_MINIMAL if feed.runaways < MOST_RUNAWAYS else csv.QUOTE_NONE
        # Strict: a quote that closes in the middle of a word shows that it belongs to another row.
        reader = csv.reader(feed, delimiter=separator, quoting=quoting, strict=True)
        try:
            for row in reader:
                feed.taken.clear()
                number += 1
                yield number, row
        except (_Runaway, csv.Error):
            number += 1
            yield number, feed.give_up(separator)


class _Feed:
    """Lines for the reader, kept until their row is whole, so that they can be read again."""

    def __init__(self, lines: Iterator[str | None]) -> None:
        self.lines = lines
        self.waiting: deque[str | None] = deque()
        self.taken: list[str | None] = []
        self.size = 0
        self.runaways = 0
        self.done = False

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if not self.taken:
            self.size = 0
        try:
            line = self.waiting.popleft() if self.waiting else next(self.lines)
        except StopIteration:
            self.done = True
            raise
        self.taken.append(line)
        self.size += len(line or "")
        if line is None or len(self.taken) > MOST_LINES or self.size > LONGEST_RECORD:
            raise _Runaway
        return line

    def give_up(self, separator: str) -> list[str] | None:
        """The cells of a row that ends on its own line; of a longer one, only the first line is lost."""
        first, *again = self.taken
        self.taken = []
        if not again and first is not None and len(first) <= LONGEST_RECORD:
            return next(csv.reader([first], delimiter=separator), None)
        self.waiting.extendleft(reversed(again))
        self.done = False
        self.runaways += 1
        return None
