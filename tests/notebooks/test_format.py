"""What every notebook is, whatever it says: valid, clean, with names that a person can read."""

from __future__ import annotations

import re

import nbformat

from tests.notebooks.shelf import Book, each

READABLE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@each()
def test_is_a_valid_notebook(book: Book) -> None:
    nbformat.validate(book.notebook)
    assert (book.notebook.nbformat, book.notebook.nbformat_minor) == (4, 5)


@each()
def test_cells_have_readable_names_of_their_own(book: Book) -> None:
    names = [cell.id for cell in book.cells]
    assert [name for name in names if not READABLE.fullmatch(name)] == []
    assert sorted({name for name in names if names.count(name) > 1}) == []


@each()
def test_is_stored_without_results(book: Book) -> None:
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    assert [cell.id for cell in code if cell.outputs or cell.execution_count is not None] == []


@each()
def test_asks_for_plain_python_and_carries_nothing_else(book: Book) -> None:
    assert book.notebook.metadata.kernelspec.name == "python3"
    assert set(book.notebook.metadata) == {"kernelspec", "language_info"}


@each()
def test_no_cell_is_empty(book: Book) -> None:
    assert [cell.id for cell in book.cells if not cell.source.strip()] == []


@each("assignment")
def test_a_graded_cell_bears_the_name_of_its_grade(book: Book) -> None:
    marked = [cell for cell in book.cells if "nbgrader" in cell.metadata]
    assert [cell.id for cell in marked if cell.metadata.nbgrader.grade_id != cell.id] == []
