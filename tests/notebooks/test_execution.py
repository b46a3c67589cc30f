"""Every notebook runs from its own folder, as Run All does, without an error and without a word on the error stream."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from course_utils.marking.cage.bubble import HOUSE, course_files, reason_without
from course_utils.marking.cage.cage import Cage
from course_utils.marking.cage.kernel import caged_manager
from tests.notebooks.shelf import ROOT, Book, books, tags, term_edition

PATIENCE = 120  # seconds for one cell, on a machine that does other things as well
# In the kernel as in our tests a warning is an error, wherever it points at.
STRICT = new_code_cell("import warnings\nwarnings.simplefilter('error')", id="strict")


@pytest.fixture(scope="module")
def cage() -> Iterator[Cage | None]:
    """Warm kernels that see the notebooks, the datasets and the package under test; None where there is no sandbox."""
    if reason_without():
        yield None
        return
    opened = Cage(course_files() | {f"{HOUSE}/notebooks": ROOT / "notebooks"}, memory=4000)
    yield opened
    opened.close()


@pytest.fixture
def kernel_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For kernels outside of a cage: the package under test, and a work folder of one's own."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("RELAIS_WORK", str(tmp_path))
    for name in ("RELAIS_LANG", "RELAIS_COURSE", "PYTHONWARNINGS"):
        monkeypatch.delenv(name, raising=False)


def run(book: Book, cage: Cage | None) -> NotebookNode:
    """The notebook after all of its cells ran, errors included."""
    notebook, folder = nbformat.from_dict(book.notebook), book.path.parent
    inside = f"{HOUSE}/{folder.relative_to(ROOT).as_posix()}"
    notebook.cells = [STRICT, *notebook.cells]
    client = NotebookClient(
        notebook,
        km=caged_manager(cage, folder=inside, kernel_name="python3") if cage else None,
        timeout=PATIENCE,
        allow_errors=True,
        resources={"metadata": {"path": str(folder)}},
    )
    return client.execute(env=dict(os.environ), cleanup_kc=True)


def complaints(notebook: NotebookNode) -> dict[str, str]:
    """What went wrong in each cell, but for the mistakes that a lesson makes in order to repair them."""
    others = [cell for cell in notebook.cells if "mistake" not in tags(cell)]
    outputs = [(cell.id, output) for cell in others for output in cell.get("outputs", [])]
    errors = {name: f"{o.ename}: {o.evalue}" for name, o in outputs if o.output_type == "error"}
    return errors | {name: o.text for name, o in outputs if o.get("name") == "stderr"}


def kept_mistakes(notebook: NotebookNode) -> set[str]:
    """The mistakes that are still made, and let the rest of the lesson run (a student presses Run All)."""
    wrong = [cell for cell in notebook.cells if {"mistake", "raises-exception"} <= set(tags(cell))]
    return {cell.id for cell in wrong if any(output.output_type == "error" for output in cell.outputs)}


# The code of both editions is the same. A student walks through every lesson of both in a browser (tests/browser/test_walk.py),
# and an assignment plays its term in one edition; here the other one is run, and each lesson in one, where warnings are errors.
HERE = [book for book in books() if book.language != term_edition(book.number)]


@pytest.mark.parametrize("book", HERE, ids=str)
@pytest.mark.usefixtures("kernel_surroundings")
def test_runs_from_top_to_bottom(book: Book, cage: Cage | None) -> None:
    before = book.path.read_bytes()
    ran = run(book, cage)
    assert complaints(ran) == {}
    assert kept_mistakes(ran) == {cell.id for cell in book.cells if "mistake" in tags(cell)}
    assert book.path.read_bytes() == before


@pytest.mark.parametrize("kind", ["lesson", "assignment"])
def test_each_number_is_run(kind: str) -> None:
    assert {book.number for book in HERE if book.kind == kind} == {book.number for book in books(kind)}
