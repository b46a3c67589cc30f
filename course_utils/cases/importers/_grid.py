"""How large a rectangle the sheets of a workbook span, found without building it: the reader of workbooks does build it."""

from __future__ import annotations

import re
from typing import BinaryIO
from xml.parsers import expat

PIECE = 1024**2
MARKS = tuple("sheetData".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
PLACE = re.compile(r"([A-Za-z]{0,3})([0-9]{0,7})")  # the last cell of a workbook is XFD1048576


class NoGrid(ValueError):
    """A sheet that breaks off, declares entities, or names a cell that no workbook has."""


def spanned(stream: BinaryIO) -> int:
    """Cells from the first to the last that one member of the archive fills; 0 when it is no sheet. Raises NoGrid."""
    sheet, named, rest = _Sheet(), False, b""
    while piece := stream.read(PIECE):
        named = named or any(mark in rest + piece for mark in MARKS)
        rest = piece[-40:]
        sheet.feed(piece)
    sheet.feed(b"", last=True)
    if sheet.fault and named:  # another reader may find a sheet in what this one can't read
        raise NoGrid from sheet.fault
    return 0 if sheet.fault else sheet.cells()


class _Sheet:
    """What the cells met so far span; a row or a cell without a place follows the one before it."""

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._element
        self._parser.StartDoctypeDeclHandler = self._declares
        self._row, self._column = 0, 0
        self._rows: list[int] = []
        self._columns: list[int] = []

    def feed(self, piece: bytes, last: bool = False) -> None:
        """Read on, unless something was wrong before."""
        if self.fault:
            return
        try:
            self._parser.Parse(piece, last)
        except (expat.ExpatError, ValueError, LookupError) as error:
            self.fault = error

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "row":
            self._row, self._column = _place(attributes.get("r", ""))[1] or self._row + 1, 0
        elif local == "c":
            column, row = _place(attributes.get("r", ""))
            self._row, self._column = row or self._row, column or self._column + 1
            self._rows = _reaching(self._rows, self._row)
            self._columns = _reaching(self._columns, self._column)

    def _declares(self, *_: object) -> None:
        raise NoGrid

    def cells(self) -> int:
        """Rows by columns."""
        if not self._rows:
            return 0
        return (self._rows[1] - self._rows[0] + 1) * (self._columns[1] - self._columns[0] + 1)


def _reaching(bounds: list[int], place: int) -> list[int]:
    return [min(bounds[0], place), max(bounds[1], place)] if bounds else [place, place]


def _place(told: str) -> tuple[int, int]:
    """(column, row) of "B12", counted from 1; 0 for what it does not tell."""
    found = PLACE.fullmatch(told)
    if not found:
        raise NoGrid(told[:20])
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return column, int(found[2] or 0)
