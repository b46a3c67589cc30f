"""A hand-in that takes too much is ended; everyone else is marked."""

from __future__ import annotations

import base64

import nbformat
import psutil
import pytest

from course_utils.marking.batch.bundle import make_bundle
from course_utils.marking.batch.crew import mark_all
from course_utils.marking.batch.hired import Budget, HiredWorker
from course_utils.marking.batch.task import Task, make_task

CODES = {
    "1-endless": "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, [2])\nwhile True: pass",
    "2-greedy": "import time\nheap = bytearray(2_600_000_000)\ntime.sleep(60)",
    "3-fine": "1 + 1",
}


PLENTY = Budget(seconds=120, memory=2_200_000_000)
LITTLE = Budget(seconds=8, memory=2_200_000_000)


@pytest.fixture(scope="module")
def results(batch):
    """Time is short for the endless one only: on a busy machine the others must not run out of it."""
    release = batch.desk.step("release", "01-listening") / "01-listening.ipynb"
    bundle = make_bundle(batch.desk, "01-listening")

    def task(student):
        notebook = nbformat.read(release, as_version=4)
        notebook.cells.insert(1, nbformat.v4.new_code_cell(CODES[student]))
        content = base64.b64encode(nbformat.writes(notebook).encode()).decode()
        return Task(student, {"01-listening.ipynb": content})

    found = [
        result
        for students, budget in ((["1-endless"], LITTLE), (["2-greedy", "3-fine"], PLENTY))
        for result in mark_all(bundle, students, task, budget, workers=1)
    ]
    return {result.student: result for result in found}


def test_over_time_and_over_memory_are_rows_and_the_next_one_is_marked(results):
    assert {student: result.status for student, result in results.items()} == {
        "1-endless": "over-time",
        "2-greedy": "over-memory",
        "3-fine": "marked",
    }


def test_nothing_is_left_running(results):
    commands = [" ".join(process.cmdline()) for process in psutil.Process().children(recursive=True)]
    assert not [command for command in commands if "ipykernel" in command or "batch.worker" in command]


def test_a_worker_that_dies_is_a_row_and_is_replaced(batch):
    task = make_task(batch.desk, "01-listening", "sound")
    worker = HiredWorker(make_bundle(batch.desk, "01-listening"), Budget(seconds=60, memory=4_000_000_000))
    try:
        assert worker.mark(task).status == "marked"
        worker.process.kill()
        assert worker.mark(task).status == "crashed"
        assert worker.mark(task).status == "marked"
    finally:
        worker.dismiss()
