"""Workbooks: checked before they are opened, then read row by row as text."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from course_utils.cases.importers._bytes import (
    MOST_WORKBOOK,
    archive_errors,
    broken_archive,
    checked_members,
    locked_file,
    trouble,
)
from course_utils.cases.importers._grid import spanned
from course_utils.language import tr
from course_utils.problem import Problem

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
MOST_CELLS = (
    16_000_000  # the reader keeps the rectangle from the first filled cell to the last, about 30 bytes a cell
)
EXACT = 10**15  # a workbook keeps 15 digits: what is longer was destroyed, and stays visibly so


class Workbook:
    """An opened workbook: the names of its sheets, and their rows."""

    def __init__(self, path: Path) -> None:
        self.path = path
        _check(path)
        self._book = _guarded(path, lambda: _calamine().CalamineWorkbook.from_path(str(path)))
        self.sheets = tuple(self._book.sheet_names)

    def rows(self, sheet: str) -> Iterator[tuple[int, list[str]]]:
        """(row as the spreadsheet counts it, cells as text); an empty sheet has none."""
        page = _guarded(self.path, lambda: self._book.get_sheet_by_name(sheet))
        if page.start is None:
            return
        first = page.start[0] + 1
        rows = iter(page.iter_rows())
        number = first
        while (row := _guarded(self.path, lambda: next(rows, None))) is not None:
            yield number, [_text(value) for value in row]
            number += 1


def is_workbook(path: Path) -> bool:
    """Whether a zip archive is a workbook of the usual kind. Raises Problem when it is one of another kind."""
    with archive_errors(path), zipfile.ZipFile(path) as archive:
        names = {name.casefold() for name in archive.namelist()[:1000]}
    if "xl/workbook.bin" in names or "content.xml" in names:
        raise other_workbook(path)
    return "xl/workbook.xml" in names


def other_workbook(path: Path) -> Problem:
    """A spreadsheet that can't be checked before it is opened: nothing bounds the memory that it would take."""
    sentence = tr(
        "{file} is a spreadsheet of another kind than XLSX. Open it, save it as XLSX or CSV, then import that.",
        file=path.name,
    )
    return trouble("other-workbook", sentence, path)


def _calamine():
    import python_calamine

    return python_calamine


def _guarded(path: Path, act):
    """What the reader gives; its own errors, and the panics of its core, become one sentence."""
    try:
        return act()
    except _calamine().PasswordError as error:
        raise locked_file(path) from error
    except (_calamine().CalamineError, OSError, ValueError, EOFError, OverflowError) as error:
        raise broken_archive(path) from error
    except BaseException as error:  # a panic of the reader's core is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise broken_archive(path) from error


def _check(path: Path) -> None:
    with archive_errors(path), zipfile.ZipFile(path) as archive:
        for member in checked_members(path, archive, MOST_WORKBOOK):
            with archive.open(member) as stream:
                if spanned(stream) > MOST_CELLS:
                    raise _too_wide(path)


def _too_wide(path: Path):
    sentence = tr(
        "{file} has cells so far apart that opening it would fill the memory. Copy the table into a new workbook or save it as CSV, then import that.",
        file=path.name,
    )
    return trouble("too-big", sentence, path)


def _text(value: object) -> str:
    """A cell as it reads; dates as ISO, and no digits that the workbook does not know."""
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < EXACT else f"{value:.15G}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, (date, time, timedelta, int)):
        return str(value)
    return ""
