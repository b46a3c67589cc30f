"""An export, opened safely: what shape it has, and its rows or values one after the other."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from course_utils.cases.importers._bytes import MOST_BYTES, Opener, members_to_read, trouble
from course_utils.cases.importers._decoding import LONGEST_LINE, encoding_of, head_of, lines_of
from course_utils.cases.importers._documents import (
    ARCHIVE_PREFIX,
    BadValue,
    json_lines,
    json_values,
    layout_of,
)
from course_utils.cases.importers._header import REGION, header_of
from course_utils.cases.importers._markup import root_of, safe_xml
from course_utils.cases.importers._records import LONGEST_RECORD, SAMPLE, records, separator_of
from course_utils.cases.importers._workbook import OLD_WORKBOOK, Workbook, is_workbook, other_workbook
from course_utils.cases.importers.interaction import SetAside
from course_utils.language import tr

if TYPE_CHECKING:
    from course_utils.cases.importers.mapping import Mapping

__all__ = ["BadValue", "Source", "open_source"]

SHOWN = 5  # rows or values of the head
MOST_UNREADABLE = 10_000  # rows remembered one by one


class Source:
    """An export whose shape is known. Made by `open_source`; rows and values can be read as often as needed."""

    def __init__(
        self, path: Path, shape: str, parts: list[tuple[str, Opener]] = (), encoding: str = "utf-8"
    ) -> None:
        self.path = path
        self.shape = shape  # "table", "json", "xml" or "text"
        self.columns: tuple[str, ...] = ()
        self.sheets: tuple[str, ...] = ()
        self.head: tuple[object, ...] = ()
        self.root = ""  # of XML: the name of the outermost element
        self.unreadable: list[SetAside] = []  # rows of a table that the last reading could not cut into cells
        self.mapping: Mapping | None = None  # which column is which, when a person said so
        self.encoding = encoding
        self.separator = ","
        self._parts = parts
        self._book: Workbook | None = None
        self._headers: dict[str, tuple[int, tuple[str, ...]]] = {}

    def columns_of(self, sheet: str = "") -> tuple[str, ...]:
        """The header of a sheet of a workbook; of the first table when none is named."""
        return self._header(sheet)[1]

    def rows(self, sheet: str = "") -> Iterator[tuple[int, dict[str, str]]]:
        """(row as a spreadsheet counts it, column → text as written) of each row that is not empty."""
        skipped, columns = self._header(sheet)
        self.unreadable = []
        for place, (number, cells) in enumerate(self._raw(sheet), start=1):
            if cells is None:
                if len(self.unreadable) < MOST_UNREADABLE:
                    self.unreadable.append(SetAside(number, "unreadable"))
            elif place > skipped and columns:
                row = {name: cell.strip() for name, cell in zip(columns, cells, strict=False)}
                if any(row.values()):
                    yield number, row | dict.fromkeys(columns[len(cells) :], "")

    def values(self) -> Iterator[tuple[int, object]]:
        """(line of JSON Lines, or place in a list, value); BadValue(reason) stands for what can't be read."""
        for _, opener in self._parts if self.shape == "json" else ():
            layout = layout_of(opener, self.encoding)
            if layout == "lines":
                yield from json_lines(opener, self.encoding)
            else:
                yield from json_values(opener, self.encoding, inside=layout == "list")

    def xml(self) -> Path:
        """The path of a GEXF or GraphML file, once it is known to be safe to open; Problem otherwise."""
        return safe_xml(self.path)

    def _header(self, sheet: str) -> tuple[int, tuple[str, ...]]:
        if sheet not in self._headers:
            region = [cells or [] for _, cells in islice(self._raw(sheet), REGION)]
            self._headers[sheet] = header_of(region)
        return self._headers[sheet]

    def _raw(self, sheet: str) -> Iterator[tuple[int, list[str] | None]]:
        if self._book:
            yield from self._book.rows(sheet or (self.sheets[0] if self.sheets else ""))
        elif self._parts:
            lines = lines_of(self._parts[0][1], self.encoding, LONGEST_RECORD + 2)
            yield from records(lines, self.separator)


def open_source(path: Path | str) -> Source:
    """The export at ``path``. Raises Problem when there is no file, or one that can't or must not be opened."""
    path = Path(path)
    _check_file(path)
    with path.open("rb") as stream:
        magic = stream.read(8)
    if magic.startswith(b"PK") and zipfile.is_zipfile(path):
        if is_workbook(path):
            return _workbook(path)
        return _text_source(path, members_to_read(path))
    if magic.startswith(b"PK\x03\x04"):
        sentence = tr(
            "{file} is damaged or incomplete: I can't open it. Export or download it again.", file=path.name
        )
        raise trouble("unreadable", sentence, path)
    if magic.startswith(OLD_WORKBOOK):
        raise other_workbook(path)
    return _text_source(path, [(path.name, lambda: path.open("rb"))])


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise trouble(
            "no-file",
            tr("{file} is a folder. Give the path of the exported file in it.", file=path.name),
            path,
        )
    if not path.is_file():
        sentence = tr(
            "I don't find {file}. Check the name, or put the file into the folder work.", file=str(path)
        )
        raise trouble("no-file", sentence, path)
    if not os.access(path, os.R_OK):
        raise trouble(
            "locked",
            tr("I may not read {file}. Copy it into the folder work, then try again.", file=path.name),
            path,
        )
    size = path.stat().st_size
    if size == 0:
        raise trouble("empty", tr("{file} is empty. Export the data again.", file=path.name), path)
    if size > MOST_BYTES:
        sentence = tr("{file} is larger than I can read. Export a shorter period.", file=path.name)
        raise trouble("too-big", sentence, path)


def _workbook(path: Path) -> Source:
    book = Workbook(path)
    source = Source(path, "table")
    source._book, source.sheets = book, book.sheets
    # Some tools put a cover sheet first: the table is on the first sheet that has one.
    for sheet in book.sheets[:20]:
        if source._header(sheet)[1]:
            source.sheets = (sheet, *(name for name in book.sheets if name != sheet))
            break
    return _with_head(source)


def _text_source(path: Path, parts: list[tuple[str, Opener]]) -> Source:
    head = head_of(parts[0][1])
    if head[:4] == b"PK\x03\x04":
        sentence = tr(
            "{file} is an archive that holds a workbook. Unpack it, then import the workbook.", file=path.name
        )
        raise trouble("several-files", sentence, path)
    encoding = encoding_of(head, path)
    opening = head.decode(encoding, errors="ignore").lstrip("\ufeff \t\r\n\x00")
    if not opening:
        raise trouble("empty", tr("{file} is empty. Export the data again.", file=path.name), path)
    if opening.startswith("<"):
        source = Source(path, "xml", parts, encoding)
        source.root = root_of(path)
        return source
    if opening[0] in "{[" or ARCHIVE_PREFIX.match(opening):
        return _with_head(Source(path, "json", parts, encoding))
    source = Source(path, "table", parts, encoding)
    sample = [line or "" for line in islice(lines_of(parts[0][1], encoding, LONGEST_LINE), SAMPLE)]
    source.separator = separator_of(sample)
    return _with_head(source)


def _with_head(source: Source) -> Source:
    if source.shape == "json":
        good = (value for _, value in islice(source.values(), 50) if not isinstance(value, BadValue))
        source.head = tuple(islice(good, SHOWN))
        return source
    source.columns = source.columns_of()
    if not source.columns:
        source.shape = "text"
        return source
    source.head = tuple(row for _, row in islice(source.rows(), SHOWN))
    return source
