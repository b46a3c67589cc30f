"""Reading what came in: folders and zips, and zips inside them, without ever trusting a name or a size."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from course_utils.language import tr

MOST_FILES = 20_000
DEEPEST = 2  # the class's zip, and a zip of each student in it
JUNK = ("__MACOSX", ".ipynb_checkpoints", ".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class Arrival:
    """A file that came in: its path in the delivery, and its content or the sentence that says why it was refused."""

    path: PurePosixPath
    content: bytes = b""
    refused: str = ""


def arrivals(delivery: Path, largest: int) -> Iterator[Arrival]:
    """Every file of a folder, a zip or a notebook; ``largest`` is the most bytes that one file may have.

    Nothing is written: a caller gets bytes and decides where they go. Zip members are read one at a time, so that
    memory holds a few files at most.
    """
    if delivery.is_dir():
        for path in sorted(path for path in delivery.rglob("*") if path.is_file()):
            yield from _file(path, PurePosixPath(path.relative_to(delivery).as_posix()), largest)
    else:
        # The name of a whole delivery says nothing about a student; that of a zip in a folder does.
        yield from _file(delivery, PurePosixPath(delivery.name), largest, PurePosixPath())


def _file(
    path: Path, name: PurePosixPath, largest: int, inside: PurePosixPath | None = None
) -> Iterator[Arrival]:
    if _junk(name):
        return
    if path.suffix.lower() == ".zip":
        yield from _zip(path, name, name.with_suffix("") if inside is None else inside, largest)
    elif path.stat().st_size > largest:
        yield Arrival(name, refused=_too_large(name, largest))
    else:
        yield Arrival(name, path.read_bytes())


def _zip(
    archive: Path | BytesIO, name: PurePosixPath, inside: PurePosixPath, largest: int, depth: int = 1
) -> Iterator[Arrival]:
    """The members of the zip ``name``, as files in the folder ``inside``; a zip among them is opened too."""
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [member for member in opened.infolist() if not member.is_dir()]
            if len(members) > MOST_FILES:
                yield Arrival(name, refused=tr("{file} holds too many files and was not opened.", file=name))
                return
            for member in members:
                yield from _member(opened, member, inside, largest, depth)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError):
        yield Arrival(name, refused=tr("{file} is damaged and cannot be opened.", file=name))


def _member(
    opened: zipfile.ZipFile, member: zipfile.ZipInfo, inside: PurePosixPath, largest: int, depth: int
) -> Iterator[Arrival]:
    name = PurePosixPath(member.filename.replace("\\", "/"))
    if _junk(name):
        return
    if _escapes(member, name):
        yield Arrival(name, refused=tr("{file} points outside of its archive and was refused.", file=name))
        return
    path = inside / name
    content = _content(opened, member, largest)
    if isinstance(content, str):
        yield Arrival(path, refused=content.format(file=path) if content else _too_large(path, largest))
    elif name.suffix.lower() == ".zip" and depth < DEEPEST:
        yield from _zip(BytesIO(content), path, path.with_suffix(""), largest, depth + 1)
    else:
        yield Arrival(path, content)


def _escapes(member: zipfile.ZipInfo, name: PurePosixPath) -> bool:
    link = stat.S_ISLNK(member.external_attr >> 16)
    return link or name.is_absolute() or ".." in name.parts or ":" in name.parts[0]


def _content(opened: zipfile.ZipFile, member: zipfile.ZipInfo, largest: int) -> bytes | str:
    """The member's bytes; a sentence with the gap {file} when it cannot be read, "" when it is too large.

    The size is counted while reading: the one that the archive declares may be a lie.
    """
    if member.file_size > largest:
        return ""
    try:
        with opened.open(member) as stream:
            content = stream.read(largest + 1)
    except (RuntimeError, NotImplementedError):  # a password, or a compression that Python does not know
        return tr("{file} is locked by a password or packed in an unknown way.")
    except (zipfile.BadZipFile, OSError, EOFError):
        return tr("{file} is damaged.")
    return "" if len(content) > largest else content


def _too_large(name: PurePosixPath, largest: int) -> str:
    return tr("{file} is larger than {size} MB and was left out.", file=name, size=largest // 1_000_000)


def _junk(name: PurePosixPath) -> bool:
    return name.name.startswith("._") or any(part in JUNK for part in name.parts)
