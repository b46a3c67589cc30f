"""Pretend students, made by code from any assignment: what they hand in follows from the metadata of its cells."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course_utils.marking.regions import reference


def role(cell: NotebookNode, name: str) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get(name))


def grade_id(cell: NotebookNode) -> str:
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


def last_place(notebook: NotebookNode, name: str, kinds: tuple[str, ...] = ("code", "markdown")) -> int:
    return max(
        place for place, cell in enumerate(notebook.cells) if role(cell, name) and cell.cell_type in kinds
    )


class Students:
    """The five students of one assignment: what each hands in, and the marks that the tests must give it."""

    def __init__(self, source: Path, release: Path) -> None:
        answered = [cell for cell in nbformat.read(source, 4).cells if role(cell, "solution")]
        self.answers = {grade_id(cell): reference(cell.source) for cell in answered}
        self.release = nbformat.read(release, 4)
        self.questions = [grade_id(cell) for cell in self.release.cells if role(cell, "solution")]

    def hand_ins(self) -> dict[str, NotebookNode]:
        return {
            "amina": self.all_right(),
            "bruno": self.half_right(),
            "chloe": self.untouched(),
            "diego": self.careless(),
            "elise": self.crashing(),
        }

    def marks(self) -> dict[str, dict[str, float]]:
        """For each student the points of each test; a test belongs to the nearest question above it."""
        everything = self.points(lambda question: True)
        last = grade_id(self.release.cells[last_place(self.release, "solution", ("code",))])
        return {
            "amina": everything,
            "bruno": self.points(lambda question: question in self.questions[::2]),
            "chloe": self.points(lambda question: False),
            "diego": everything,
            "elise": self.points(lambda question: question != last),
        }

    def points(self, right: Callable[[str], bool]) -> dict[str, float]:
        question, points = "", {}
        for cell in self.release.cells:
            question = grade_id(cell) if role(cell, "solution") else question
            if role(cell, "grade") and not role(cell, "solution"):
                points[grade_id(cell)] = float(cell.metadata.nbgrader.points) * right(question)
        return points

    def answering(self, chosen: Callable[[str], bool]) -> NotebookNode:
        """The released notebook with the reference answer to the chosen questions."""
        notebook = self.untouched()
        for cell in notebook.cells:
            if role(cell, "solution") and chosen(grade_id(cell)):
                cell.source = self.answers[grade_id(cell)]
        return notebook

    def all_right(self) -> NotebookNode:
        return self.answering(lambda question: True)

    def half_right(self) -> NotebookNode:
        return self.answering(lambda question: question in self.questions[::2])

    def untouched(self) -> NotebookNode:
        return copy.deepcopy(self.release)

    def careless(self) -> NotebookNode:
        """All right, but everything locked up to the first test is gone, and the last question stands twice."""
        notebook = self.all_right()
        first = next(place for place, cell in enumerate(notebook.cells) if role(cell, "grade"))
        head = [cell for cell in notebook.cells[: first + 1] if not role(cell, "locked")]
        notebook.cells = head + notebook.cells[first + 1 :]
        for name in ("solution", "grade"):
            place = last_place(notebook, name)
            twin = copy.deepcopy(notebook.cells[place])
            twin.id = f"{twin.id}-copy"
            notebook.cells.insert(place + 1, twin)
        return notebook

    def crashing(self) -> NotebookNode:
        """All right, but a cell raises at the start, and one ends the kernel before the last question in code."""
        notebook = self.all_right()
        fatal = nbformat.v4.new_code_cell("import os\nos._exit(1)")
        notebook.cells.insert(last_place(notebook, "solution", ("code",)), fatal)
        notebook.cells.insert(1, nbformat.v4.new_code_cell("raise RuntimeError('a slip of the keyboard')"))
        return notebook
