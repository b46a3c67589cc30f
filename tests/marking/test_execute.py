from __future__ import annotations

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from traitlets.config import Config

from course_utils.marking.execute import STOPPED, RunCells

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


@pytest.fixture
def run(tmp_path):
    def outcome(*sources, **settings):
        notebook = new_notebook(cells=[new_code_cell(source) for source in sources], metadata=KERNEL)
        config = Config({"RunCells": {"kernel_name": "python3", **settings}})
        resources = {"metadata": {"path": str(tmp_path)}}
        ran = RunCells(config=config).preprocess(nbformat.from_dict(notebook), resources)[0]
        return [cell.outputs[-1].get("ename", "fine") if cell.outputs else "silent" for cell in ran.cells]

    return outcome


@pytest.mark.filterwarnings("ignore")
def test_what_ran_before_the_kernel_died_counts(run):
    assert run("1", "1 / 0", "import os; os._exit(1)", "2") == ["fine", "ZeroDivisionError", STOPPED, STOPPED]


@pytest.mark.filterwarnings("ignore")
def test_one_endless_cell_is_stopped_and_the_next_runs(run):
    endless, following = run("while True: pass", "2", timeout=1)
    assert endless in ("CellTimeoutError", "KeyboardInterrupt")  # whichever is told first
    assert following == "fine"


@pytest.mark.filterwarnings("ignore")
def test_a_notebook_has_a_time_of_its_own(run):
    cells = ["while True: pass"] * 3
    assert run(*cells, "1", timeout=1, notebook_timeout=1)[1:] == [STOPPED] * 3
