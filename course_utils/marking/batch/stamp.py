"""Whether anything has changed since the last run, found out without loading nbgrader."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from course_utils.course import Course, read_course
from course_utils.files import write_atomically
from course_utils.folders import course_folder
from course_utils.marking.batch.digest import (
    digest_of,
    environment_digest,
    files_digest,
    key_of,
    release_digest,
)
from course_utils.marking.batch.state import due_times, mark_rows, release_rows
from course_utils.marking.database import gradebook_url

PRODUCTS = "marking"


@dataclass(frozen=True)
class Round:
    """One assignment of one edition, and how it is to be marked."""

    folder: Path
    course: Course
    assignment: str
    sandbox: bool = True

    @property
    def products(self) -> Path:
        """The folder of everything that marking makes."""
        return self.folder / PRODUCTS

    @property
    def journal(self) -> Path:
        """The folder of the results that are known."""
        return self.products / "batch" / self.assignment

    @property
    def report(self) -> Path:
        """The page that tells the instructor what came of it."""
        return self.products / "reports" / f"{self.assignment}.html"

    @property
    def gradebook(self) -> tuple[str, str, str]:
        """What to ask: the address of the gradebook, the course, the assignment."""
        url = gradebook_url(self.products, self.course.marking.database)
        return url, self.course.id, self.assignment

    def handed_in(self) -> dict[str, Path]:
        """Student → folder, in alphabetical order."""
        folders = sorted((self.products / "submitted").glob(f"*/{self.assignment}"))
        return {folder.parent.name: folder for folder in folders if folder.is_dir()}

    def keys(self) -> dict[str, str]:
        """Student → the key of the result that this hand-in must have."""
        environment = environment_digest(self.folder, self.course.language, self.sandbox)
        source = self.folder / "notebooks" / self.course.language / "assignments" / self.assignment
        release = release_digest(release_rows(*self.gradebook), source)
        due, extensions = due_times(*self.gradebook)
        return {
            student: key_of(folder, environment, release, f"{due} {extensions.get(student, '')}")
            for student, folder in self.handed_in().items()
        }


def find_round(word: str, language: str, sandbox: bool) -> Round | None:
    """The round that ``word`` (5, 05 or a name) asks for; None when that takes a closer look."""
    folder = course_folder()
    course = read_course(folder).model_copy(update={"language": language})
    shelf = folder / "notebooks" / language / "assignments"
    found = [
        place.name
        for place in shelf.glob("*")
        if place.name == word or place.name.startswith(f"{word.zfill(2)}-")
    ]
    boxed = sandbox and course.marking.sandbox
    return Round(folder, course, found[0], boxed) if len(found) == 1 else None


def stamp(asked: Round) -> str:
    """A digest of all that the last run left: hand-ins and what marks them, gradebook, marked notebooks, report."""
    marked = sorted((asked.products / "autograded").glob(f"*/{asked.assignment}/*.ipynb"))
    reports = sorted((asked.products / "reports").glob(f"{asked.assignment}.*"))
    known = sorted(path.name for path in asked.journal.glob("*.json"))
    marks = [list(map(str, row)) for row in mark_rows(*asked.gradebook)]
    files = files_digest(asked.products, [*marked, *reports])
    return digest_of(asked.keys(), marks, known, files)


def is_settled(asked: Round) -> bool:
    """Whether everything stands as the last run left it."""
    try:
        told = json.loads(_path(asked).read_text(encoding="utf-8"))
        return told["stamp"] == stamp(asked)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def settle(asked: Round) -> None:
    """Keep the stamp of a run that came to its end."""
    write_atomically(_path(asked), json.dumps({"stamp": stamp(asked)}))


def _path(asked: Round) -> Path:
    return asked.products / "batch" / f"{asked.assignment}.stamp"
