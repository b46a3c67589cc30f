"""Cells that a student deleted, copied or damaged, put right from the gradebook before the marking."""

from __future__ import annotations

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader import utils
from nbgrader.api import Gradebook, Notebook, SourceCell
from nbgrader.preprocessors import DeduplicateIds

from course_utils.marking import wording

KEY = "nbgrader"


class RepairCells(DeduplicateIds):
    """One cell for each id of the released notebook, with the metadata that it was released with.

    nbgrader stops the whole class on a copied cell or damaged metadata, and fails on a deleted answer; this runs
    before its own checks, so that they find nothing.
    """

    def preprocess(self, nb: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
        """Put the notebook right: metadata first, then copies, then what is missing."""
        names = resources[KEY]
        with Gradebook(names["db_url"]) as gradebook:
            released = gradebook.find_notebook(names["notebook"], names["assignment"])
            sources = {cell.name: cell for cell in released.source_cells}
            metadata = _metadata(released)
            nb.cells = [self._known(cell, sources, metadata) for cell in nb.cells]
            self._keep_one_of_each(nb)
            # Only now: a copy that became an ordinary cell must not receive the hidden tests, its student would read them.
            for cell in nb.cells:
                if utils.is_locked(cell):
                    cell.source = sources[_name(cell)].source
            self._restore_missing(nb, sources, metadata)
        return nb, resources

    def _known(self, cell: NotebookNode, sources: dict[str, SourceCell], metadata: dict) -> NotebookNode:
        """The cell with the metadata of its release; a cell that was never released is an ordinary one."""
        told = cell.metadata.pop(KEY, None)
        name = told.get("grade_id") if isinstance(told, dict) else None
        if not isinstance(name, str) or name not in sources:
            return cell
        if cell.cell_type != sources[name].cell_type:
            self.log.warning("The type of cell '%s' was changed; it is changed back.", name)
            cell = _new_cell(sources[name].cell_type, cell.source)
        cell.metadata[KEY] = NotebookNode(metadata[name])
        return cell

    def _keep_one_of_each(self, nb: NotebookNode) -> None:
        """Of several copies keep the last that was answered, else the last; the others become ordinary cells."""
        copies: dict[str, list[NotebookNode]] = {}
        for cell in nb.cells:
            if KEY in cell.metadata:
                copies.setdefault(cell.metadata[KEY].grade_id, []).append(cell)
        for name, cells in copies.items():
            answered = [cell for cell in cells if utils.compute_checksum(cell) != cell.metadata[KEY].checksum]
            kept = (answered if answered and utils.is_solution(cells[0]) else cells)[-1]
            for cell in cells:
                if cell is not kept:
                    self.log.warning("Cell '%s' stands several times; one of them counts.", name)
                    del cell.metadata[KEY]

    def _restore_missing(self, nb: NotebookNode, sources: dict[str, SourceCell], metadata: dict) -> None:
        """Put each missing cell back after the one that it followed in the release."""
        previous = None
        for name, source in sources.items():
            names = [_name(cell) for cell in nb.cells]
            if name not in names:
                self.log.warning("Cell '%s' is missing; it is put back.", name)
                first = next((at for at, known in enumerate(names) if known), len(names))
                cell = _new_cell(source.cell_type, _restored(source))
                cell.metadata[KEY] = NotebookNode(metadata[name])
                nb.cells.insert(names.index(previous) + 1 if previous else first, cell)
            previous = name


def _name(cell: NotebookNode) -> str | None:
    return cell.metadata.get(KEY, {}).get("grade_id")


def _restored(source: SourceCell) -> str:
    """The released text, under a notice where it is code to be answered.

    A locked cell must equal its release, and a written answer that nobody gave must go on counting as none.
    """
    if source.locked or source.cell_type == "markdown":
        return source.source
    return f"# {wording.missing_cell()}\n{source.source}"


def _new_cell(cell_type: str, source: str) -> NotebookNode:
    return new_markdown_cell(source) if cell_type == "markdown" else new_code_cell(source)


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
