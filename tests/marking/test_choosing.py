"""Folders with the wrong file names, or with more than one notebook."""

from __future__ import annotations

import copy

import nbformat
import pytest

from course_utils.marking.choosing import choose
from course_utils.marking.findings import sentences
from course_utils.marking.originals import released_cells
from course_utils.marking.pipeline import generate

NAME = "01-listening"
RIGHT = f"{NAME}.ipynb"


@pytest.fixture
def released(desk):
    generate(desk, NAME)
    return {NAME: released_cells(desk.directory.db_url, NAME, NAME)}


@pytest.fixture
def blank(desk, released):
    return nbformat.read(desk.step("release", NAME) / RIGHT, as_version=4)


@pytest.fixture
def answered(blank):
    notebook = copy.deepcopy(blank)
    next(cell for cell in notebook.cells if cell.id == "ranking").source = "ranking = []"
    return nbformat.writes(notebook).encode()


def test_a_rightly_named_notebook_counts(released, answered):
    assert choose({RIGHT: answered, "data.csv": b"1"}, released) == ({RIGHT: answered, "data.csv": b"1"}, [])


@pytest.mark.parametrize("name", ["Untitled.ipynb", "folder/devoir (1).ipynb", f"{RIGHT}.txt"])
def test_another_name_is_put_right(released, answered, name):
    files, findings = choose({name: answered}, released)
    assert files == {RIGHT: answered}
    assert sentences(findings) == [f"The file was called {name}; it was marked as {NAME}."]


def test_of_two_notebooks_the_rightly_named_one_is_marked(released, answered):
    files, findings = choose({RIGHT: answered, "Copy.ipynb": answered + b" "}, released)
    assert files == {RIGHT: answered}
    assert "these were not: Copy.ipynb" in sentences(findings)[0]


def test_unless_only_the_other_one_was_answered(released, answered, blank):
    files, findings = choose({RIGHT: nbformat.writes(blank).encode(), "Copy.ipynb": answered}, released)
    assert files == {RIGHT: answered}
    assert [finding["kind"] for finding in findings] == ["wrong-name", "several"]


def test_a_damaged_file_is_still_the_one_to_mark(released):
    assert choose({RIGHT: b"{"}, released) == ({RIGHT: b"{"}, [])
