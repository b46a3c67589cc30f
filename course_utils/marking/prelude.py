"""The prelude of a notebook: its locked cells before anything that a student can write.

It is the same for a whole class and no answer has a part in it, so it is run once: process 1 of a cage keeps what it made,
and forks each further kernel with it. What it shows is recalled. In the kernel of the tests no student writes, so there it
may go on further.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode
from nbgrader import utils

from course_utils.marking.names import Code, names_used
from course_utils.marking.verdicts import state_of

# Names for what was run or shown before.
BACK = re.compile(r"_{1,3}|_i{1,3}|_i?\d+|In|Out|_[ido]h|get_ipython")
# Outputs that can be shown again; a figure may come with a state of its own.
SHOWN = ("stream", "execute_result")
STAMP = "timestamp.txt"  # nbgrader's own file, beside what was handed in


@dataclass(frozen=True)
class Prelude:
    """The places and texts of the cells. ``name`` stands for them and for the course that they were run in."""

    name: str
    places: tuple[int, ...]
    cells: tuple[str, ...]


class Preludes:
    """What the cells of each prelude showed, by its name."""

    def __init__(self) -> None:
        self.known: dict[str, list[list[NotebookNode]]] = {}

    def __contains__(self, prelude: Prelude | None) -> bool:
        return prelude is not None and prelude.name in self.known

    def keep(self, prelude: Prelude, nb: NotebookNode) -> None:
        """Remember what the cells of this notebook show, if they ran to their end and it can be shown again."""
        shown = [nb.cells[place].outputs for place in prelude.places]
        if all(output.output_type in SHOWN for outputs in shown for output in outputs):
            self.known[prelude.name] = copy.deepcopy(shown)

    def recall(self, prelude: Prelude, nb: NotebookNode) -> None:
        """Show it in this notebook, as if the cells had been run."""
        shown = copy.deepcopy(self.known[prelude.name])
        for count, (place, outputs) in enumerate(zip(prelude.places, shown, strict=True), start=1):
            nb.cells[place].outputs, nb.cells[place].execution_count = outputs, count


def prelude_of(
    nb: NotebookNode, released: Mapping[str, Code], wanted: list[dict], handed_in: Path | None, course: str
) -> Prelude | None:
    """The prelude of a hand-in, or None where it may depend on who handed it in, or somebody looks back at it.

    Parameters
    ----------
    nb : the hand-in, repaired.
    released : the code cells as they were given out, by name.
    wanted : for each cell the student's names that it reads.
    handed_in : the folder of the hand-in. A file in it may stand in for a module or be read by the prelude.
    course : one word for the course as it is now.
    """
    places = []
    for place, cell in enumerate(nb.cells):
        if cell.cell_type == "code":
            if not _belongs(cell, released) or wanted[place]:
                break
            places.append(place)
    code = [cell.source for cell in nb.cells if cell.cell_type == "code"]
    if not places or _brings_files(handed_in) or any(map(_looks_back, code)):
        return None
    cells = tuple(nb.cells[place].source for place in places)
    return Prelude(state_of(course, cells), tuple(places), cells) if all(map(_is_plain, cells)) else None


def prelude_of_tests(
    nb: NotebookNode, released: Mapping[str, Code], places: list[int], course: str
) -> Prelude | None:
    """The prelude of the kernel of the tests: of the locked cells at these places those that Python alone can run.

    No student writes there, so it goes on over answers; ``places`` are of cells that may run ahead of all tests.
    """
    found = []
    for place in places:
        cell = nb.cells[place]
        if not _belongs(cell, released) or not _is_plain(cell.source):
            break
        found.append(place)
    locked = [cell.source for cell in nb.cells if cell.cell_type == "code" and utils.is_locked(cell)]
    if not found or any(map(_looks_back, locked)):
        return None
    cells = tuple(nb.cells[place].source for place in found)
    return Prelude(state_of(course, cells), tuple(found), cells)


def _belongs(cell: NotebookNode, released: Mapping[str, Code]) -> bool:
    """Whether the cell is the course's own, word for word, and asks nothing."""
    original = released.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
    locked = utils.is_locked(cell) and not utils.is_grade(cell)
    return bool(locked and original and original.locked and original.source == cell.source)


def _brings_files(folder: Path | None) -> bool:
    found = folder.rglob("*") if folder and folder.is_dir() else []
    return any(path.suffix != ".ipynb" and path.name != STAMP for path in found)


def _looks_back(source: str) -> bool:
    uses = names_used(source)
    return any(BACK.fullmatch(name) for name in uses.read | uses.later)


def _is_plain(source: str) -> bool:
    """Whether Python alone can run it, without IPython."""
    try:
        return bool(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError):
        return False
