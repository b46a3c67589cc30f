"""Cells that a student deleted, copied, moved or damaged, put right from the gradebook before the marking."""

from __future__ import annotations

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader import utils
from nbgrader.preprocessors import DeduplicateIds

from course_utils.marking import wording
from course_utils.marking.findings import KEY as NOTES
from course_utils.marking.findings import note, noted
from course_utils.marking.originals import ReleasedCell, released_cells

KEY = "nbgrader"
MARKED_BY = ("grade", "solution", "task", "locked", "points")  # metadata that a student may not change
Released = dict[str, ReleasedCell]


class RepairCells(DeduplicateIds):
    """One cell for each id of the released notebook, with the metadata and in the order of the release.

    nbgrader stops the whole class on a copied cell or damaged metadata, and fails on a deleted answer; this runs
    before its own checks, so that they find nothing. What was done is noted in the notebook.
    """

    def preprocess(self, nb: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
        """Put the notebook right: metadata first, then copies, order, locked text, and what is missing."""
        names = resources[KEY]
        released = released_cells(names["db_url"], names["assignment"], names["notebook"])
        other = _is_other_work(nb, released)
        if other:
            note(nb, "other-work")
            told = len(noted(nb))
        _name_again(nb, released)
        _change_back(nb, released)
        _keep_one_of_each(nb)
        _put_in_order(nb, released)
        # Only now: a copy that became an ordinary cell must not receive the hidden tests, its student would read them.
        _lock_again(nb, released)
        _restore_missing(nb, released)
        if other:  # that every cell is missing goes without saying
            del nb.metadata[NOTES].findings[told:]
        return nb, resources


def _is_other_work(nb: NotebookNode, released: Released) -> bool:
    """Whether the notebook has nbgrader's cells, and none that answers a question of this one."""
    told = {_told_name(cell) for cell in nb.cells} - {None}
    ours = {name for name, cell in released.items() if cell.metadata["solution"] or cell.metadata["grade"]}
    return bool(told) and not told & ours


def _name_again(nb: NotebookNode, released: Released) -> None:
    """Give each cell of the release its name back, and make every other one an ordinary cell.

    A cell that lost its metadata is recognised by its id (where Colab puts that, too), or by a locked text.
    """
    known = {_told_name(cell) for cell in nb.cells}
    texts = {cell.given_out: name for name, cell in released.items() if cell.locked}
    recognised, changed = [], []
    for cell in nb.cells:
        name = _told_name(cell)
        told = cell.metadata.pop(KEY, None)
        if name not in released:
            guesses = (cell.id, cell.metadata.get("id"), texts.get(cell.source.strip()))
            name = next((guess for guess in guesses if _is_free(guess, released, known)), None)
            if name:
                recognised.append(name)
                known.add(name)
        elif any(told.get(key, False) != released[name].metadata.get(key, False) for key in MARKED_BY):
            changed.append(name)
        if name:
            cell.metadata[KEY] = NotebookNode(grade_id=name)
    if recognised:
        note(nb, "recognised", cells=recognised)
    if changed:
        note(nb, "marking-data", cells=changed)


def _is_free(name: object, released: Released, known: set) -> bool:
    return isinstance(name, str) and name in released and name not in known


def _change_back(nb: NotebookNode, released: Released) -> None:
    """Put back the type of each known cell and the metadata that it was released with.

    A locked cell keeps no other metadata: there are tags with which a test is not run, or may fail.
    """
    retyped = []
    for place, cell in enumerate(nb.cells):
        if KEY not in cell.metadata:
            continue
        original = released[_name(cell)]
        if cell.cell_type != original.cell_type:
            retyped.append(original.name)
            nb.cells[place] = _new_cell(original.cell_type, cell.source, cell.id)
        kept = {} if original.locked else nb.cells[place].metadata
        nb.cells[place].metadata = NotebookNode(kept | {KEY: NotebookNode(original.metadata)})
    if retyped:
        note(nb, "retyped", cells=retyped)


def _keep_one_of_each(nb: NotebookNode) -> None:
    """Of several copies keep the last that was answered, else the last; the others become ordinary cells."""
    copies: dict[str, list[NotebookNode]] = {}
    for cell in nb.cells:
        if KEY in cell.metadata:
            copies.setdefault(_name(cell), []).append(cell)
    copied = {name: cells for name, cells in copies.items() if len(cells) > 1}
    for cells in copied.values():
        answered = [cell for cell in cells if utils.compute_checksum(cell) != cell.metadata[KEY].checksum]
        kept = (answered if answered and utils.is_solution(cells[0]) else cells)[-1]
        for cell in cells:
            if cell is not kept:
                del cell.metadata[KEY]
    if copied:
        note(nb, "copied", cells=list(copied))


def _put_in_order(nb: NotebookNode, released: Released) -> None:
    """Order the released cells as they were given out; a student's own cells stay after the one that they followed."""
    order = list(released)
    places = [order.index(_name(cell)) for cell in nb.cells if _name(cell)]
    if places == sorted(places):
        return
    groups: list[tuple[int, list[NotebookNode]]] = [(-1, [])]
    for cell in nb.cells:
        if _name(cell):
            groups.append((order.index(_name(cell)), []))
        groups[-1][1].append(cell)
    nb.cells = [cell for _, group in sorted(groups, key=lambda group: group[0]) for cell in group]
    note(nb, "moved")


def _lock_again(nb: NotebookNode, released: Released) -> None:
    """Give locked cells their released text, hidden tests included."""
    changed = []
    for cell in nb.cells:
        original = released.get(_name(cell) or "")
        if original and original.locked:
            if cell.source.strip() != original.given_out:
                changed.append(original.name)
            cell.source = original.source
    if changed:
        note(nb, "locked-changed", cells=changed)


def _restore_missing(nb: NotebookNode, released: Released) -> None:
    """Put each missing cell back after the one that it followed in the release."""
    previous, missing, ids = None, [], {cell.id for cell in nb.cells}
    for name, original in released.items():
        names = [_name(cell) for cell in nb.cells]
        if name not in names:
            missing.append(name)
            first = next((at for at, known in enumerate(names) if known), len(names))
            cell = _new_cell(original.cell_type, _restored(original), None if name in ids else name)
            cell.metadata[KEY] = NotebookNode(original.metadata)
            nb.cells.insert(names.index(previous) + 1 if previous else first, cell)
        previous = name
    if missing:
        note(nb, "missing", cells=missing)


def _told_name(cell: NotebookNode) -> str | None:
    """The name that the cell itself claims, whatever stands in its metadata."""
    told = cell.metadata.get(KEY)
    name = told.get("grade_id") if isinstance(told, dict) else None
    return name if isinstance(name, str) else None


def _name(cell: NotebookNode) -> str | None:
    return cell.metadata.get(KEY, {}).get("grade_id")


def _restored(original: ReleasedCell) -> str:
    """The released text, under a notice where it is code to be answered.

    A locked cell must equal its release, and a written answer that nobody gave must go on counting as none.
    """
    if original.locked or original.cell_type == "markdown":
        return original.source
    return f"# {wording.missing_cell()}\n{original.source}"


def _new_cell(cell_type: str, source: str, name: str | None = None) -> NotebookNode:
    cell = new_markdown_cell(source) if cell_type == "markdown" else new_code_cell(source)
    if name:
        cell.id = name
    return cell
