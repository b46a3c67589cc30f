"""Where things stand: the course, the student's own work, the data."""

from __future__ import annotations

import os
from pathlib import Path

from course_utils.language import tr
from course_utils.problem import Problem, nearest

COURSE_FILE = "course.toml"
DATA_IN_WHEEL = Path(__file__).parent / "datasets"


def course_folder(start: Path | None = None) -> Path:
    """The folder that holds course.toml: above ``start`` (the working folder unless told), else RELAIS_COURSE.

    Raises Problem when there is none: a notebook was opened outside of the course.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / COURSE_FILE).is_file():
            return folder
    named = os.environ.get("RELAIS_COURSE")
    if named and (Path(named) / COURSE_FILE).is_file():
        return Path(named)
    sentence = tr(
        "I don't find the course folder (the one with {file}) above {here}. Open this notebook from the course folder.",
        file=COURSE_FILE,
        here=here,
    )
    raise Problem("no-course", sentence, start=str(here))


def work_folder() -> Path:
    """The student's own folder, which no update of the course touches: RELAIS_WORK, else ``work`` in the course.

    A notebook that stands outside of any course (handed out alone, or being marked) keeps its work beside it.
    """
    named = os.environ.get("RELAIS_WORK")
    if named:
        return Path(named)
    try:
        return course_folder() / "work"
    except Problem:
        return Path.cwd() / "work"


def dataset_folder(case: str) -> Path:
    """The folder of a case's tables: the course's own ``datasets`` first, else the copy that travels with the package,
    else what the student imported.

    Raises Problem, naming the nearest case, when none has it.
    """
    shelves = [shelf for shelf in (*_shelves(), imported_cases()) if shelf.is_dir()]
    for shelf in shelves:
        if (shelf / case / "datapackage.json").is_file():
            return shelf / case
    known = sorted({folder.parent.name for shelf in shelves for folder in shelf.glob("*/datapackage.json")})
    guess = nearest(case, known)
    sentence = (
        tr("I don't find the case “{case}”. Did you mean “{guess}”?", case=case, guess=guess)
        if guess
        else tr(
            "I don't find the case “{case}”. The cases here are: {known}.", case=case, known=", ".join(known)
        )
    )
    raise Problem("no-case", sentence, case=case, known=known)


def imported_cases() -> Path:
    """Where the cases stand that were imported from exports."""
    return work_folder() / "cases"


def is_course_case(case: str) -> bool:
    """Whether the course has a case of this name."""
    return any((shelf / case / "datapackage.json").is_file() for shelf in _shelves())


def _shelves() -> list[Path]:
    try:
        beside = [course_folder() / "datasets"]
    except Problem:
        beside = []
    return [*beside, DATA_IN_WHEEL, Path(__file__).parent.parent / "datasets"]
