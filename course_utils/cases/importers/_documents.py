"""JSON, value by value: lines, a list, or documents one after the other; bounded in length and in depth."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from course_utils.cases.importers._bytes import Opener
from course_utils.cases.importers._decoding import LONGEST_LINE, lines_of, text_of

DEEPEST = 200
LONGEST_VALUE = 64 * 1024**2  # characters of one element of a list, or of the one document
PIECE = 256 * 1024
MARKS = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)
STEPS = re.compile(r'[\["{}\],]')
IN_TEXT = re.compile(r'[\\"]')
ARCHIVE_PREFIX = re.compile(r"\s*window\.[\w.$\[\]\"']+\s*=\s*")


@dataclass(frozen=True, slots=True)
class BadValue:
    """A piece of JSON that can't be used, and why: "unreadable", "too-deep", "too-long" or "cut-off"."""

    reason: str
    detail: str = ""


def parsed(text: str) -> object:
    """The value that ``text`` writes, or a BadValue."""
    if text.count("[") + text.count("{") > DEEPEST and _depth(text) > DEEPEST:
        return BadValue("too-deep")
    try:
        return json.loads(text, parse_constant=lambda name: None)
    except (ValueError, RecursionError):
        return BadValue("unreadable", text[:60])


def _depth(text: str) -> int:
    depth = deepest = 0
    for mark in MARKS.finditer(text):
        sign = text[mark.start()]
        if sign in "[{":
            depth += 1
            if depth > DEEPEST:
                return depth
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest


def layout_of(opener: Opener, encoding: str) -> str:
    """ "lines" when each line is a value, "list" when the file is one list, else "documents"."""
    lines = lines_of(opener, encoding)
    first = next((line for line in lines if line is None or line.strip()), "")
    if first is None:  # one endless line: its beginning tells
        with opener() as stream, text_of(stream, encoding) as text:
            start = text.read(PIECE).lstrip("\ufeff")
        return "list" if ARCHIVE_PREFIX.sub("", start, count=1).lstrip().startswith("[") else "documents"
    opening = ARCHIVE_PREFIX.sub("", first.lstrip("\ufeff"), count=1).lstrip()
    second = next((line for line in lines if line is None or line.strip()), "") or ""
    whole = not isinstance(parsed(first), BadValue)
    if second.lstrip()[:1] in ("{", "[") and (whole or opening[:2] == '{"' and _closes(first)):
        return "lines"
    return "list" if opening.startswith("[") else "documents"


def _closes(line: str) -> bool:
    return line.rstrip().endswith("}")


def json_lines(opener: Opener, encoding: str) -> Iterator[tuple[int, object]]:
    """(line, value) of each line that holds something."""
    for number, line in enumerate(lines_of(opener, encoding, LONGEST_LINE), start=1):
        if line is None:
            yield number, BadValue("too-long")
        elif line.strip().lstrip("\ufeff"):
            yield number, parsed(line.strip().lstrip("\ufeff"))


def json_values(opener: Opener, encoding: str, inside: bool) -> Iterator[tuple[int, object]]:
    """(place from 1, value) of each element of the list (``inside``), or of each document of the file."""
    for place, text in enumerate(_pieces(opener, encoding, inside), start=1):
        yield place, text if isinstance(text, BadValue) else parsed(text)


def _pieces(opener: Opener, encoding: str, inside: bool) -> Iterator[str | BadValue]:
    cutter = _Cutter(1 if inside else 0)
    with opener() as stream, text_of(stream, encoding) as text:
        start = text.read(PIECE).lstrip("\ufeff")
        piece = ARCHIVE_PREFIX.sub("", start, count=1) if start.lstrip().startswith("window.") else start
        while piece:
            yield from cutter.cut(piece)
            if cutter.hopeless:
                return
            piece = text.read(PIECE)
    yield from cutter.end()


class _Cutter:
    """Cuts a stream of JSON where its values end, by counting brackets outside of texts."""

    def __init__(self, base: int) -> None:
        self.base = base  # depth at which a value begins: 1 inside a list
        self.depth = 0
        self.in_text = self.skips = False
        self.kept: list[str] = []
        self.size = 0
        self.too_long = False
        self.hopeless = False

    def cut(self, piece: str) -> Iterator[str | BadValue]:
        """The values that end in this piece."""
        begin, at = 0, int(self.skips)
        self.skips = False
        while True:
            found = (IN_TEXT if self.in_text else STEPS).search(piece, at)
            if not found:
                break
            at = found.end()
            sign = found[0]
            if sign == "\\":
                at += 1
                self.skips = at > len(piece)  # the character that it protects comes with the next piece
            elif sign == '"':
                self.in_text = not self.in_text
            elif sign in "[{":
                self.depth += 1
                if self.depth == self.base and self.base:
                    begin = at  # the bracket that opens the list is no part of its elements
            elif sign == "," and self.depth == self.base == 1:
                self._keep(piece[begin : at - 1])
                begin = at
                yield from self._value()
            elif sign in "]}":
                self.depth -= 1
                if self.depth < self.base:
                    self._keep(piece[begin : at - 1 if self.base else at])
                    begin = at
                    yield from self._value()
                    if self.depth < 0:
                        self.hopeless = True
                        return
                elif self.depth == self.base == 0:
                    self._keep(piece[begin:at])
                    begin = at
                    yield from self._value()
        self._keep(piece[begin:])

    def end(self) -> Iterator[BadValue]:
        """What is left when the file ends in the middle of a value."""
        rest = "".join(self.kept).strip(" \t\r\n;,")
        if rest:
            yield BadValue("cut-off", rest[:60])

    def _keep(self, text: str) -> None:
        self.size += len(text)
        self.too_long = self.too_long or self.size > LONGEST_VALUE
        if self.too_long:
            self.kept = self.kept[:1]
        else:
            self.kept.append(text)

    def _value(self) -> Iterator[str | BadValue]:
        text, long = "".join(self.kept).strip(" \t\r\n;"), self.too_long
        self.kept, self.size, self.too_long = [], 0, False
        if long:
            yield BadValue("too-long")
        elif text.strip(" \t\r\n,"):
            yield text
