"""What can be changed in a notebook before it is handed in, so that its tests say something else."""

from __future__ import annotations

import copy

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

TEST, ANSWER = "answer-test", "answer"
FORGED = "2.0"


def _cell(notebook: NotebookNode, name: str) -> NotebookNode:
    return next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)


def more_points(notebook: NotebookNode) -> None:
    _cell(notebook, TEST).metadata.nbgrader.points = 100
    _cell(notebook, "before-test").metadata.nbgrader.points = 100


def no_test(notebook: NotebookNode) -> None:
    _cell(notebook, TEST).metadata.nbgrader.update(grade=False, solution=True, locked=False)


def another_test(notebook: NotebookNode) -> None:
    _cell(notebook, TEST).source = FORGED


def another_beginning(notebook: NotebookNode) -> None:
    setup = _cell(notebook, "setup")
    setup.source = "import builtins\nbuiltins.round = lambda *given: 42\nprint('TIME-BOMB')"


def without_lock(notebook: NotebookNode) -> None:
    test = _cell(notebook, TEST)
    test.source, test.metadata.nbgrader.locked = FORGED, False


def missing_test(notebook: NotebookNode) -> None:
    notebook.cells.remove(_cell(notebook, TEST))


def copied_test(notebook: NotebookNode) -> None:
    twin = copy.deepcopy(_cell(notebook, TEST))
    twin.id, twin.source = "twin", FORGED
    notebook.cells.append(twin)


def copied_answer(notebook: NotebookNode) -> None:
    twin = copy.deepcopy(_cell(notebook, ANSWER))
    twin.id = "twin"
    notebook.cells.append(twin)


def tests_first(notebook: NotebookNode) -> None:
    test = _cell(notebook, TEST)
    notebook.cells.remove(test)
    notebook.cells.insert(0, test)


def test_as_text(notebook: NotebookNode) -> None:
    test = _cell(notebook, TEST)
    notebook.cells[notebook.cells.index(test)] = new_markdown_cell(FORGED, metadata=test.metadata)


def own_test(notebook: NotebookNode) -> None:
    cell = new_code_cell("100.0")
    told = {"grade_id": "bonus", "grade": True, "solution": False, "locked": True, "points": 100}
    cell.metadata.nbgrader = NotebookNode(told, schema_version=3, task=False)
    notebook.cells.append(cell)


def skipped_test(notebook: NotebookNode) -> None:
    _cell(notebook, TEST).metadata.tags = ["skip-execution"]


def test_that_may_fail(notebook: NotebookNode) -> None:
    _cell(notebook, TEST).metadata.tags = ["raises-exception"]


def renamed_test(notebook: NotebookNode) -> None:
    test = _cell(notebook, TEST)
    test.metadata.nbgrader.grade_id, test.source = "my-test", FORGED


def later_version(notebook: NotebookNode) -> None:
    _cell(notebook, TEST).metadata.nbgrader.schema_version = 99


def odd_metadata(notebook: NotebookNode) -> None:
    _cell(notebook, TEST).metadata.nbgrader = NotebookNode(grade_id=["a", "list"], points="many")


def another_kernel(notebook: NotebookNode) -> None:
    notebook.metadata.kernelspec = {"name": "bash", "display_name": "Bash", "language": "bash"}
    notebook.metadata.language_info = {"name": "bash"}


def own_settings(notebook: NotebookNode) -> None:
    notebook.metadata.update(
        celltoolbar="Create Assignment",
        execution={"timeout": 0, "allow_errors": True},
        nbgrader={"points": 100},
        relais={"findings": [{"kind": "none"}]},
    )


def outputs_from_before(notebook: NotebookNode) -> None:
    test = _cell(notebook, TEST)
    test.outputs = [new_output("execute_result", {"text/plain": FORGED}, execution_count=1)]
    test.execution_count = 1
    _cell(notebook, ANSWER).source = "answer = = 1"


def same_ids(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        cell.id = "same"


def deep_metadata(notebook: NotebookNode) -> None:
    nested: list = []
    for _ in range(400):
        nested = [nested]
    notebook.metadata.nested = nested


def attachment(notebook: NotebookNode) -> None:
    _cell(notebook, "words").attachments = {"x.svg": {"image/svg+xml": "<svg onload='PAGE_TRACE()'/>"}}
    _cell(notebook, "words").source = "![x](attachment:x.svg)"


def format_to_come(notebook: NotebookNode) -> None:
    notebook.nbformat_minor = 99
