"""What students receive: one assignment, or their edition of the whole course, as a zip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import nbformat

from course_utils.folders import COURSE_FILE
from course_utils.language import listing, tr
from course_utils.marking.desk import Desk
from course_utils.marking.packing import pack
from course_utils.marking.pipeline import generate
from course_utils.marking.regions import telling_lines
from course_utils.problem import Problem

# The students' edition, by name: what is not listed stays with the instructor.
FILES = (
    "README.md",
    "LICENSE*",
    "start.py",
    "constraints.txt",
    "pyproject.toml",
    "environment.yml",
)
FOLDERS = ("course_utils", "datasets")
LEFT_OUT = ("__pycache__", ".ipynb_checkpoints", ".DS_Store")


def pack_assignment(desk: Desk, assignment: str) -> Path:
    """The zip of one assignment: its released notebooks and what they need, with a line on what to do.

    The students' version is made first when there is none or the source is newer. Raises Problem when a worked answer
    or a hidden test would go out with it.
    """
    release(desk, assignment)
    members = {f"{assignment}/{name}": content for name, content in _released(desk, assignment)}
    readme = tr("README.txt")
    members[f"{assignment}/{readme}"] = (_instructions(assignment) + "\n").encode()
    return pack(desk.products / "handouts" / f"{assignment}.zip", members)


def pack_course(desk: Desk) -> Path:
    """The zip of the students' edition: lessons of both languages, data, code, and this edition's released assignments."""
    members = {}
    for path in _course_files(desk.folder):
        members[f"{desk.course.id}/{path.relative_to(desk.folder).as_posix()}"] = path.read_bytes()
    members[f"{desk.course.id}/{COURSE_FILE}"] = _course_file(desk)
    for assignment in desk.assignments():
        release(desk, assignment)
        place = desk.step("source", assignment).relative_to(desk.folder).as_posix()
        members |= {
            f"{desk.course.id}/{place}/{name}": content for name, content in _released(desk, assignment)
        }
    return pack(desk.products / "handouts" / f"{desk.course.id}-{desk.course.language}.zip", members)


def _course_file(desk: Desk) -> bytes:
    """course.toml as it stands, comments and all, in the language of this edition."""
    text = (desk.folder / COURSE_FILE).read_text(encoding="utf-8")
    return re.sub(r"(?m)^language *=.*$", f'language = "{desk.course.language}"', text, count=1).encode()


def release(desk: Desk, assignment: str) -> None:
    """See to it that the students' version is there, follows the source, and gives nothing away."""
    sources = sorted(desk.step("source", assignment).glob("*.ipynb"))
    for source in sources:
        released = desk.step("release", assignment) / source.name
        if not released.exists() or released.stat().st_mtime < source.stat().st_mtime:
            generate(desk, assignment)
    for source in sources:
        _check_silence(source, desk.step("release", assignment) / source.name)


def _check_silence(source: Path, released: Path) -> None:
    secret = telling_lines(nbformat.read(source, as_version=4).cells)
    written = "\n".join(cell.source for cell in nbformat.read(released, as_version=4).cells)
    told = sorted(secret & {line.strip() for line in written.splitlines()})
    if told:
        sentence = tr(
            "{file} would give an answer away, so nothing was packed: {lines}. Correct the source, then start again.",
            file=released.name,
            lines=listing([f"“{line}”" for line in told[:3]]),
        )
        raise Problem("leak", sentence, lines=told)


def _released(desk: Desk, assignment: str) -> Iterator[tuple[str, bytes]]:
    folder = desk.step("release", assignment)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and _wanted(path):
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _course_files(folder: Path) -> Iterator[Path]:
    for pattern in FILES:
        yield from sorted(folder.glob(pattern))
    for name in FOLDERS:
        yield from sorted(path for path in (folder / name).rglob("*") if path.is_file() and _wanted(path))
    for edition in sorted((folder / "notebooks").glob("*")):
        for path in sorted(edition.rglob("*")):
            if path.is_file() and _wanted(path) and "assignments" not in path.relative_to(edition).parts:
                yield path


def _wanted(path: Path) -> bool:
    return path.suffix != ".pyc" and not any(part in LEFT_OUT for part in path.parts)


def _instructions(assignment: str) -> str:
    return tr(
        "Copy this folder into the folder of the course, open {assignment}.ipynb in JupyterLab, answer, save, "
        "and hand in that one file, as your instructor told you.",
        assignment=assignment,
    )
