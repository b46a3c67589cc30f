"""Taking in what students handed in, from a folder or a zip of any learning platform, into submitted/."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from nbgrader.utils import rmtree

from course_utils.files import write_atomically
from course_utils.language import listing, tr
from course_utils.marking.archive import Arrival, arrivals
from course_utils.marking.desk import Desk
from course_utils.marking.rescue import read_hand_in
from course_utils.problem import Problem

STUDENT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.@-]{0,62}[A-Za-z0-9])?")
RESERVED = re.compile(r"(?i)con|prn|aux|nul|com\d|lpt\d")  # names that Windows keeps for itself


@dataclass
class Intake:
    """What came of a delivery: who was taken in, whose work was there already, and a sentence for each thing left out."""

    taken: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class HandIn:
    """One notebook of one student, as it came in."""

    student: str
    notebook: str
    path: PurePosixPath
    content: bytes

    def says(self, content: bytes) -> bool:
        """Whether this is the same work; the line ends of another system make no difference."""
        return self.content.replace(b"\r\n", b"\n") == content.replace(b"\r\n", b"\n")


def take_in(desk: Desk, delivery: Path, assignment: str, replace: bool = False) -> Intake:
    """Put the notebooks of ``delivery`` into submitted/, one folder a student.

    A file counts when it is a notebook of this assignment, whatever its name and however damaged, and is kept as it
    came; the name says whose it is
    (``student_anything.ipynb``, ``student/anything.ipynb`` or ``student.zip``). Work that is there already stays,
    unless ``replace``: then the earlier version is kept in backups/ and the student is marked again.
    """
    if not delivery.exists():
        raise Problem(
            "no-delivery", tr("There is no file or folder {path}.", path=delivery), path=str(delivery)
        )
    intake = Intake()
    released = _released(desk, assignment)
    found = defaultdict(list)
    for arrival in arrivals(delivery, largest=1_000_000 * desk.course.marking.max_file_size):
        hand_in = _read(arrival, released)
        if isinstance(hand_in, HandIn):
            found[hand_in.student, hand_in.notebook].append(hand_in)
        else:
            intake.findings.append(hand_in)
    for versions in found.values():
        _place(desk, assignment, versions, replace, intake)
    return intake


def _released(desk: Desk, assignment: str) -> dict[str, set[str]]:
    """The names of the cells that are answered or marked, for each notebook of the assignment."""
    notebooks = {}
    for path in desk.step("source", assignment).glob("*.ipynb"):
        told = [cell.metadata.get("nbgrader", {}) for cell in read_hand_in(path.read_bytes()).cells]
        notebooks[path.stem] = {
            cell["grade_id"] for cell in told if cell.get("solution") or cell.get("grade") or cell.get("task")
        }
    return notebooks


def _names(content: bytes) -> set[str]:
    """The names of the notebook's cells: nbgrader's, or the cell's own where that was lost. Raises Problem."""
    names = set()
    for cell in read_hand_in(content).cells:
        told = cell.metadata.get("nbgrader")
        name = told.get("grade_id") if isinstance(told, dict) else None
        names.add(name if isinstance(name, str) else cell.id)
    return names


def _read(arrival: Arrival, released: dict[str, set[str]]) -> HandIn | str:
    """The hand-in, or the sentence that says why this file is none."""
    if arrival.refused:
        return arrival.refused
    path = arrival.path
    if path.suffix.lower() != ".ipynb":
        return tr("{file} is not a notebook (.ipynb) and was left out.", file=path)
    try:
        ids = _names(arrival.content)
    except Problem:
        return tr("{file} is damaged: it is not a notebook any more. Ask for it again.", file=path)
    notebook = max(released, key=lambda name: len(ids & released[name]))
    if not ids & released[notebook]:
        return tr("{file} is a notebook, but not one of this assignment.", file=path)
    student = _student(path, notebook)
    if student is None:
        return tr(
            "{file} does not say whose it is. Name it student_{notebook}.ipynb, or put it in a folder with the student's name.",
            file=path,
            notebook=notebook,
        )
    return HandIn(student, notebook, path, arrival.content)


def _student(path: PurePosixPath, notebook: str) -> str | None:
    """Whose file this is: what stands before the first _ of its name, else of the nearest folder (or zip) above it.

    The folder that the assignment was handed out in is nobody's.
    """
    before, mark, _ = path.stem.partition("_")
    named = [before] if mark else []
    named += [part.partition("_")[0] for part in reversed(path.parts[:-1])]
    name = next((name for name in named if not name.startswith(notebook)), "")
    return name if STUDENT.fullmatch(name) and not RESERVED.fullmatch(name.partition(".")[0]) else None


def _place(desk: Desk, assignment: str, versions: list[HandIn], replace: bool, intake: Intake) -> None:
    """Write one student's notebook, unless it is unclear which, or something else is there already."""
    first = versions[0]
    if not all(version.says(first.content) for version in versions):
        files = listing([str(version.path) for version in versions])
        intake.findings.append(
            tr(
                "{student} has several different notebooks ({files}); none was taken. Keep one.",
                student=first.student,
                files=files,
            )
        )
        return
    target = desk.step("submitted", assignment, first.student) / f"{first.notebook}.ipynb"
    if not target.exists():
        write_atomically(target, first.content)
        intake.taken.append(first.student)
    elif first.says(target.read_bytes()):
        intake.unchanged.append(first.student)
    elif replace:
        _set_aside(desk, assignment, first.student, target)
        write_atomically(target, first.content)
        intake.replaced.append(first.student)
    else:
        intake.findings.append(
            tr(
                "{student} already handed in another version, which stays. Add --replace to take {file}.",
                student=first.student,
                file=first.path,
            )
        )


def _set_aside(desk: Desk, assignment: str, student: str, earlier: Path) -> None:
    """Keep the earlier hand-in, and remove what was made of it, so that nbgrader marks the new one."""
    kept = (
        desk.products / "backups" / "handins" / assignment / f"{student}-{datetime.now():%Y-%m-%d-%H%M%S-%f}"
    )
    kept.mkdir(parents=True)
    shutil.move(earlier, kept / earlier.name)
    for step in ("autograded", "feedback"):
        made = desk.step(step, assignment, student)
        if made.exists():
            rmtree(str(made))
