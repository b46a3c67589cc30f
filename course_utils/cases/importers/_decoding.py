"""From bytes to lines of text: the encoding is found from the content, and a line has a bound."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from course_utils.cases.importers._bytes import Opener, trouble
from course_utils.language import tr

HEAD = 64 * 1024
LONGEST_LINE = 16 * 1024**2  # a page of an API with everything included takes about one million
BINARY = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"BZh",
    b"SQLite format",
    b"PAR1",
    b"RIFF",
)
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
CONTROL = re.compile(rb"[\x01-\x08\x0b\x0e-\x1f]")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """A byte that is not UTF-8 stands for what Windows writes with it: files of both kinds, and mixed ones, are common."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", errors="replace"), error.end


codecs.register_error("relais-windows", _as_windows)


def encoding_of(head: bytes, path: Path) -> str:
    """The encoding that the first bytes of a file tell; Problem when they are no text."""
    for mark, name in BOMS:
        if head.startswith(mark):
            return name
    even, odd = head[0:4096:2].count(0), head[1:4096:2].count(0)
    half = max(1, min(len(head), 4096) // 2)
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    if head.startswith(BINARY) or len(CONTROL.findall(head)) + head.count(0) > 0.1 * len(head):
        sentence = tr(
            "{file} is not a text file or a workbook: I read CSV, XLSX, JSON, GEXF and GraphML. Export the data again in one of these.",
            file=path.name,
        )
        raise trouble("not-text", sentence, path)
    return "utf-8"


def head_of(opener: Opener) -> bytes:
    """The first bytes."""
    with opener() as stream:
        return stream.read(HEAD)


def text_of(stream: BinaryIO, encoding: str) -> io.TextIOWrapper:
    """A stream of bytes as text: any kind of line end, no byte that stops the reading."""
    errors = "relais-windows" if encoding.startswith("utf-8") else "replace"
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline=None)


def lines_of(opener: Opener, encoding: str, longest: int = LONGEST_LINE) -> Iterator[str | None]:
    """The lines of a text, without NULs; None for a line that is too long, of which no more than the bound is kept."""
    with opener() as stream, text_of(stream, encoding) as text:
        while line := text.readline(longest):
            if len(line) < longest or line.endswith("\n"):
                yield line.replace("\x00", "") if "\x00" in line else line
                continue
            yield None
            while (rest := text.readline(longest)) and not rest.endswith("\n"):
                pass
