"""The instructor's desk: where the assignments of an edition stand, and what marking makes of them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

from course_utils.course import LANGUAGE_VARIABLE, Course, read_course
from course_utils.folders import course_folder
from course_utils.language import listing, tr
from course_utils.problem import Problem, nearest

CONFIG = "nbgrader_config.py"
NAME = re.compile(r"\d\d-[A-Za-z0-9-]+")  # what an assignment may be called: nbgrader stumbles over + / ( [


@dataclass(frozen=True)
class Desk:
    """A course folder with its settings, as course.toml and nbgrader_config.py give them."""

    folder: Path
    course: Course
    config: Config

    @cached_property
    def directory(self) -> CourseDirectory:
        """nbgrader's own view of the folders."""
        return CourseDirectory(config=self.config)

    @property
    def products(self) -> Path:
        """The folder of everything that marking makes."""
        return self.folder / "marking"

    def step(self, name: str, assignment: str, student: str = ".") -> Path:
        """The folder of one assignment at a step: source, release, submitted, autograded or feedback."""
        return Path(
            self.directory.format_path(getattr(self.directory, f"{name}_directory"), student, assignment)
        )

    def students(self, name: str, assignment: str) -> list[str]:
        """Who has something at that step, in alphabetical order."""
        return sorted(
            folder.parent.name
            for folder in self.step(name, assignment, "*").parent.parent.glob(f"*/{assignment}")
        )

    def assignments(self) -> list[str]:
        """The assignments of this edition, in order."""
        sources = self.step("source", "x").parent
        return sorted(
            folder.name for folder in sources.glob("*") if (folder / f"{folder.name}.ipynb").is_file()
        )

    def assignment(self, word: str) -> str:
        """The assignment that ``word`` means: its number (5 or 05) or its name.

        Raises Problem with the nearest name when there is none.
        """
        known = self.assignments()
        number = f"{word.zfill(2)}-"
        for name in known:
            if name == word or name.startswith(number):
                return self._well_named(name)
        guess = nearest(word, known)
        if guess:
            sentence = tr(
                "I don't find the assignment “{word}”. Did you mean “{guess}”?", word=word, guess=guess
            )
        elif known:
            sentence = tr(
                "I don't find the assignment “{word}”. There are: {known}.", word=word, known=listing(known)
            )
        else:
            place = self.step("source", "x").parent.relative_to(self.folder).as_posix()
            sentence = tr("There is no assignment in {place} yet.", place=place)
        raise Problem("no-assignment", sentence, word=word, known=known)

    def _well_named(self, name: str) -> str:
        if NAME.fullmatch(name):
            return name
        sentence = tr(
            "“{name}” cannot be handed out: an assignment's folder is called like 05-name, without accents or spaces.",
            name=name,
        )
        raise Problem("bad-assignment-name", sentence, name=name)

    def notebooks(self, assignment: str) -> list[str]:
        """The names of the notebooks of the assignment, without .ipynb."""
        return sorted(path.stem for path in self.step("source", assignment).glob("*.ipynb"))


def open_desk(folder: Path | None = None, language: str | None = None) -> Desk:
    """The desk of the course in ``folder`` (found from the working folder unless told), in that language.

    nbgrader_config.py speaks for itself, so the language is handed to it through RELAIS_LANG.
    """
    folder = (folder or course_folder()).resolve()
    if language:
        os.environ[LANGUAGE_VARIABLE] = language
    if not (folder / CONFIG).is_file():
        sentence = tr(
            "This is a student's copy of the course: {file} is missing in {folder}.",
            file=CONFIG,
            folder=folder,
        )
        raise Problem("no-desk", sentence, folder=str(folder))
    course = read_course(folder)
    return Desk(folder, course, PyFileConfigLoader(CONFIG, path=str(folder)).load_config())
