"""Several workers on this machine, each taking the next hand-in when it is done with one."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Iterable, Iterator

from course_utils.marking.batch.board import Board
from course_utils.marking.batch.bundle import Bundle
from course_utils.marking.batch.hired import Budget, HiredWorker
from course_utils.marking.batch.result import CRASHED, Result
from course_utils.marking.batch.task import Task

MORE_AHEAD = 1  # results that may wait to be written: memory stays flat whatever the size of the class


def workers_here() -> int:
    """How many workers suit this machine: as many as the cores that we may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def mark_all(
    bundle: Bundle, students: Iterable[str], task_of: Callable[[str], Task], budget: Budget, workers: int
) -> Iterator[Result]:
    """The result of every student, in the order in which they are done.

    Stopping the iteration (an exception, Ctrl-C) ends the workers and everything that they started.
    """
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    names = list(students)
    for student in names:
        waiting.put(student)
    done: queue.Queue[Result] = queue.Queue(maxsize=workers * MORE_AHEAD)
    board = Board()
    crew = [HiredWorker(bundle, budget, board) for _ in range(min(workers, len(names)))]
    stopped = threading.Event()
    for worker in crew:
        threading.Thread(target=_serve, args=(worker, waiting, task_of, done, stopped), daemon=True).start()
    try:
        for _ in names:
            yield done.get()
    finally:
        stopped.set()
        for worker in crew:
            worker.dismiss()


def _serve(
    worker: HiredWorker,
    waiting: queue.SimpleQueue[str],
    task_of: Callable[[str], Task],
    done: queue.Queue[Result],
    stopped: threading.Event,
) -> None:
    """Mark what is waiting until nothing is."""
    while not stopped.is_set():
        try:
            student = waiting.get_nowait()
        except queue.Empty:
            return
        try:
            result = worker.mark(task_of(student))
        except Exception as error:  # a row for each student, whatever happens
            result = Result(student, CRASHED, reason=f"{type(error).__name__}: {error}")
        done.put(result)
