"""Workers tell each other what the tests said, so that none asks what another one knows."""

from __future__ import annotations

import pytest

from course_utils.marking.batch.board import Board
from course_utils.marking.batch.bundle import make_bundle
from course_utils.marking.batch.hired import Budget, HiredWorker
from course_utils.marking.batch.task import make_task


def test_everybody_else_is_told_and_only_once():
    board = Board()
    first, second, third = (board.join() for _ in range(3))
    board.tell({"state": ["said"]}, first)
    assert [board.take(tray) for tray in (first, second, third)] == [
        {},
        {"state": ["said"]},
        {"state": ["said"]},
    ]
    assert board.take(second) == {}


@pytest.fixture
def crew(batch):
    board = Board()
    bundle = make_bundle(batch.desk, "01-listening")
    workers = [HiredWorker(bundle, Budget(seconds=120, memory=4_000_000_000), board) for _ in range(2)]
    yield workers
    for worker in workers:
        worker.dismiss()


def test_a_second_worker_finds_nothing_new_in_the_same_answers_and_gives_the_same_file(batch, crew):
    first, second = crew
    task = make_task(batch.desk, "01-listening", "sound")
    one = first.mark(task)
    told = dict(second.tray)
    two = second.mark(task)
    assert told and not first.tray
    assert one.notebooks == two.notebooks
