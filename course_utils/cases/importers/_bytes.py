"""The bytes of an export: a file, or a member of an archive, read without being extracted."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from course_utils.language import listing, tr
from course_utils.problem import Problem

Opener = Callable[[], BinaryIO]
MOST_BYTES = 4 * 1024**3  # of one file
MOST_UNPACKED = 4 * 1024**3  # of all the members of an archive that are read
MOST_WORKBOOK = 600 * 1024**2  # a workbook is read whole
MOST_MEMBERS = 100_000
HIGHEST_RATIO = 250  # a page of spreadsheet XML packs about 10 to 40 times; a bomb packs 1,000 times
SMALL = 4 * 1024**2  # below this, a ratio says nothing
DATA = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".js", ".txt", ".xlsx")
ARCHIVE_PART = re.compile(r"(account|tweets?(-part\d+)?)\.js")
BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    ValueError,
    OSError,
    KeyError,
    struct.error,
)


def trouble(kind: str, sentence: str, path: Path) -> Problem:
    """The Problem that a file is."""
    return Problem(kind, sentence, path=str(path))


def broken_archive(path: Path) -> Problem:
    """An archive or a workbook that can't be opened."""
    sentence = tr(
        "{file} is damaged or incomplete: I can't open it. Export or download it again.", file=path.name
    )
    return trouble("unreadable", sentence, path)


@contextmanager
def archive_errors(path: Path) -> Iterator[None]:
    """Say in one sentence what a damaged archive makes the libraries raise."""
    try:
        yield
    except Problem:
        raise
    except RuntimeError as error:  # zipfile's word for a member that wants a password
        raise locked_file(path) from error
    except BROKEN_ZIP as error:
        raise broken_archive(path) from error


def locked_file(path: Path) -> Problem:
    """A file that wants a password."""
    sentence = tr(
        "{file} is protected by a password. Save a copy without the password, then import the copy.",
        file=path.name,
    )
    return trouble("locked", sentence, path)


def checked_members(path: Path, archive: zipfile.ZipFile, most: int) -> list[zipfile.ZipInfo]:
    """The members of an archive, once its table of contents promises nothing absurd; Problem otherwise."""
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    for member in members:
        steep = member.file_size > SMALL and member.file_size > HIGHEST_RATIO * max(member.compress_size, 1)
        if steep or len(members) > MOST_MEMBERS or unpacked > most:
            sentence = tr(
                "{file} unpacks to far more than an export holds, so I did not open it. Export it again from the tool that made it.",
                file=path.name,
            )
            raise trouble("bomb", sentence, path)
        if _leaves(member.filename):
            sentence = tr(
                "{file} holds a file whose path leads out of the archive, so I did not open it. Export it again from the tool that made it.",
                file=path.name,
            )
            raise trouble("escapes", sentence, path)
        if member.flag_bits & 1:
            raise locked_file(path)
    return members


def _leaves(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return ".." in parts or name.startswith(("/", "\\")) or bool(re.match(r"[A-Za-z]:", name))


class _Bounded(io.RawIOBase):
    """A member as it unpacks: stops when it gives more than its archive said."""

    def __init__(self, path: Path, stream: BinaryIO, promised: int) -> None:
        self.path, self.stream, self.left = path, stream, promised

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:
        with archive_errors(self.path):
            piece = self.stream.read(min(len(buffer), 1024**2))
        self.left -= len(piece)
        if self.left < 0:
            raise broken_archive(self.path)
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self.stream.close()
        super().close()


def member_opener(path: Path, member: zipfile.ZipInfo) -> Opener:
    """How to open one member, as often as it is read."""

    def opened() -> BinaryIO:
        with archive_errors(path):
            stream = zipfile.ZipFile(path).open(member)  # noqa: SIM115 (the reader of the member closes it)
        return io.BufferedReader(_Bounded(path, stream, member.file_size), 1024**2)

    return opened


def members_to_read(path: Path) -> list[tuple[str, Opener]]:
    """Of an archive of an account: its owner, then its posts. Of any other archive: its one data file."""
    with archive_errors(path), zipfile.ZipFile(path) as archive:
        members = [one for one in checked_members(path, archive, MOST_UNPACKED) if not one.is_dir()]
    named = [(PurePosixPath(one.filename).name.casefold(), one) for one in members]
    account = sorted((one for one in named if ARCHIVE_PART.fullmatch(one[0])), key=lambda one: one[0])
    if any(name.startswith("tweet") for name, _ in account):
        return [(name, member_opener(path, one)) for name, one in account]
    data = [(name, one) for name, one in named if name.endswith(DATA) and not name.startswith((".", "__"))]
    if len(data) == 1:
        return [(data[0][0], member_opener(path, data[0][1]))]
    if not data:
        sentence = tr(
            "{file} holds no export that I know: no CSV, JSON or XLSX file. Choose the archive as the platform sent it.",
            file=path.name,
        )
        raise trouble("unknown", sentence, path)
    shown = listing([name for name, _ in data[:5]])
    sentence = tr(
        "{file} holds several data files ({names}…). Unpack it, then import the one that you want.",
        file=path.name,
        names=shown,
    )
    raise trouble("several-files", sentence, path)
