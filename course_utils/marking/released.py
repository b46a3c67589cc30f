"""What the release says about a hand-in: which names its locked cells read, and which part of a test the student was given."""

from __future__ import annotations

import copy

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor

from course_utils.marking.names import Code, answers_read


def names_wanted(nb: NotebookNode, resources: dict) -> list[dict[str, bool]]:
    """For each cell the student's names that it reads."""
    released = _released_answers(resources)
    codes = []
    for cell in nb.cells:
        locked = cell.cell_type == "code" and utils.is_locked(cell)
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        codes.append(Code(cell.source if locked else released.get(name, ""), locked))
    return list(answers_read(codes))


def given_part(test: NotebookNode, resources: dict, parent: NbGraderPreprocessor) -> str:
    """The part of a test that the student was given, as nbgrader and its settings part it."""
    try:
        return ClearHiddenTests(parent=parent).preprocess_cell(copy.deepcopy(test), resources, 0)[0].source
    except RuntimeError:  # a region without an end
        return ""


def _released_answers(resources: dict) -> dict[str, str]:
    """The text that each answer was released with; no other text of a student's cell says whose a name is."""
    names = resources.get("nbgrader", {})
    if not names:
        return {}
    with Gradebook(names["db_url"]) as gradebook:
        cells = gradebook.find_notebook(names["notebook"], names["assignment"]).source_cells
        return {cell.name: cell.source for cell in cells if cell.cell_type == "code" and not cell.locked}
