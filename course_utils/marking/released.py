"""What the release says about a hand-in: which names its locked cells read, and which part of a test the student was given."""

from __future__ import annotations

import copy
from collections.abc import Mapping

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor

from course_utils.marking.names import Code, answers_read


def released_code(resources: dict) -> dict[str, Code]:
    """The code cells of the release, by name; none where nothing says which assignment this is."""
    names = resources.get("nbgrader", {})
    if not names:
        return {}
    with Gradebook(names["db_url"]) as gradebook:
        cells = gradebook.find_notebook(names["notebook"], names["assignment"]).source_cells
        return {cell.name: Code(cell.source, cell.locked) for cell in cells if cell.cell_type == "code"}


def names_wanted(nb: NotebookNode, released: Mapping[str, Code]) -> list[dict[str, bool]]:
    """For each cell the student's names that it reads. Of an answer only the text that it was released with counts."""
    return list(answers_read(_as_released(cell, released) for cell in nb.cells))


def _as_released(cell: NotebookNode, released: Mapping[str, Code]) -> Code:
    if cell.cell_type == "code" and utils.is_locked(cell):
        return Code(cell.source, locked=True)
    original = released.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
    return Code(original.source if original and not original.locked else "", locked=False)


def given_part(test: NotebookNode, resources: dict, parent: NbGraderPreprocessor) -> str:
    """The part of a test that the student was given, as nbgrader and its settings part it."""
    try:
        return ClearHiddenTests(parent=parent).preprocess_cell(copy.deepcopy(test), resources, 0)[0].source
    except RuntimeError:  # a region without an end
        return ""
