"""Which notebook is meant."""

from __future__ import annotations

from pathlib import Path

from course_utils.language import tr
from course_utils.problem import Problem


def lesson(course: Path, language: str, number: str) -> str:
    """The lesson whose name begins with ``number`` ("00", "05"), as a path from the course folder.

    Raises Problem, with the numbers that exist, when the edition has no such lesson.
    """
    shelf = course / "notebooks" / language
    found = sorted(shelf.glob(f"{number}-*.ipynb"))
    if found:
        return found[0].relative_to(course).as_posix()
    known = sorted({path.name.partition("-")[0] for path in shelf.glob("[0-9][0-9]-*.ipynb")})
    sentence = tr(
        "I don't find lesson {number} in {folder}. The lessons there are: {known}.",
        number=number,
        folder=shelf.relative_to(course).as_posix(),
        known=", ".join(known) or "—",
    )
    raise Problem("no-lesson", sentence, number=number, known=known)


def inside(course: Path, notebook: Path) -> str:
    """``notebook``, given from where we stand or from the course folder, as a path from the course folder.

    Raises Problem when there is no such file in the course.
    """
    for candidate in (notebook.resolve(), (course / notebook).resolve()):
        if candidate.is_file() and candidate.is_relative_to(course):
            return candidate.relative_to(course).as_posix()
    sentence = tr(
        "I don't find {notebook} in the course folder ({course}). Check its name and try again.",
        notebook=notebook,
        course=course,
    )
    raise Problem("no-notebook", sentence, notebook=str(notebook))
