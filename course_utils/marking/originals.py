"""The cells of a notebook as it was given out, from the gradebook."""

from __future__ import annotations

from dataclasses import dataclass

from nbgrader.api import Gradebook, Notebook

from course_utils.marking.regions import HIDDEN_TESTS, MARK_SCHEME, visible


@dataclass(frozen=True)
class ReleasedCell:
    """A cell that nbgrader knows: its text (hidden tests included), and its metadata under the nbgrader key."""

    name: str
    cell_type: str
    source: str
    metadata: dict

    @property
    def locked(self) -> bool:
        """Whether students must leave it as it is."""
        return self.metadata["locked"]

    @property
    def given_out(self) -> str:
        """The text that students received."""
        return visible(self.source, (HIDDEN_TESTS, MARK_SCHEME)).strip()


def released_cells(db_url: str, assignment: str, notebook: str) -> dict[str, ReleasedCell]:
    """Every cell of the notebook that nbgrader knows, by name, in the order of the release."""
    with Gradebook(db_url) as gradebook:
        found = gradebook.find_notebook(notebook, assignment)
        told = _metadata(found)
        return {
            cell.name: ReleasedCell(cell.name, cell.cell_type, cell.source, told[cell.name])
            for cell in found.source_cells
        }


def _metadata(released: Notebook) -> dict[str, dict]:
    """What each cell of the release carries under the nbgrader key, by name."""
    points = {cell.name: cell.max_score for cell in [*released.grade_cells, *released.task_cells]}
    grades = {cell.name for cell in released.grade_cells}
    solutions = {cell.name for cell in released.solution_cells}
    tasks = {cell.name for cell in released.task_cells}
    return {
        cell.name: {
            "schema_version": 3,
            "grade_id": cell.name,
            "grade": cell.name in grades,
            "solution": cell.name in solutions,
            "task": cell.name in tasks,
            "locked": cell.locked,
            "checksum": cell.checksum,
            "cell_type": cell.cell_type,
            **({"points": points[cell.name]} if cell.name in points else {}),
        }
        for cell in released.source_cells
    }
