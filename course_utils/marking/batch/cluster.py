"""The same hand-ins marked by the workers of a Dask cluster, on this machine or on others."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from course_utils.language import tr
from course_utils.marking.batch.bundle import Bundle
from course_utils.marking.batch.digest import machine_digest
from course_utils.marking.batch.hired import Budget, HiredWorker
from course_utils.marking.batch.result import CRASHED, Result
from course_utils.marking.batch.task import Task
from course_utils.problem import Problem

if TYPE_CHECKING:
    from distributed import Client, Future

AHEAD = 2  # hand-ins sent to each worker beforehand: it never waits, and memory stays flat
TO_CONNECT = 30  # seconds
_own = threading.local()  # each thread of a cluster's worker hires one worker of ours, and keeps it warm
_hired: list[HiredWorker] = []


def mark_on_cluster(
    bundle: Bundle,
    students: Sequence[str],
    task_of: Callable[[str], Task],
    budget: Budget,
    address: str,
) -> Iterator[Result]:
    """The result of every student, in the order in which they are done.

    A hand-in whose worker is lost goes to another one. Raises Problem when the scheduler does not answer, has no
    worker, or when a worker would mark with other code or other datasets than ours.
    """
    client = _connected(address)
    try:
        _check(client, bundle)
        yield from _results(client, bundle, students, task_of, budget)
    finally:
        client.run(dismiss_here)
        client.close()


def mark_here(bundle: dict, task: dict, budget: dict) -> dict:
    """What a cluster's worker runs for one hand-in: the same worker process, with the same budget, as on one machine."""
    hired = getattr(_own, "hired", None)
    if hired is None or hired.bundle.as_json() != bundle:
        if hired is not None:
            hired.dismiss()
        hired = _own.hired = HiredWorker(Bundle(**bundle), Budget(**budget))
        _hired.append(hired)
    return hired.mark(Task(**task)).as_json()


def dismiss_here() -> None:
    """End what `mark_here` keeps warm."""
    while _hired:
        _hired.pop().dismiss()


def _connected(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        sentence = tr("A cluster takes one more library. Install it with: pip install distributed")
        raise Problem("no-distributed", sentence) from error
    try:
        return Client(address, timeout=TO_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        sentence = tr(
            "No Dask scheduler answers at {address}. Start it, or correct the address.", address=address
        )
        raise Problem("no-scheduler", sentence, address=address) from error


def _check(client: Client, bundle: Bundle) -> None:
    """See to it that whoever marks, the result is the same."""
    ours = machine_digest(Path(bundle.datasets))
    theirs = client.run(machine_digest, Path(bundle.datasets))
    if not theirs:
        raise Problem("no-workers", tr("The Dask cluster has no worker. Start one, then try again."))
    others = sorted(worker for worker, digest in theirs.items() if digest != ours)
    if others:
        sentence = tr(
            "The worker {worker} of the cluster has another version of Relais or other datasets, so nothing was marked.",
            worker=others[0],
        )
        raise Problem("other-version", sentence, workers=others)


def _results(
    client: Client, bundle: Bundle, students: Sequence[str], task_of: Callable[[str], Task], budget: Budget
) -> Iterator[Result]:
    from distributed import as_completed

    waiting, whose = iter(students), {}
    running = as_completed(loop=client.loop)

    def send() -> None:
        for student in waiting:
            task = task_of(student).as_json()
            future = client.submit(mark_here, bundle.as_json(), task, asdict(budget), pure=False)
            whose[future.key] = student
            running.add(future)
            return

    for _ in range(AHEAD * sum(client.nthreads().values())):
        send()
    for future in running:
        send()
        yield _result(whose.pop(future.key), future)


def _result(student: str, future: Future) -> Result:
    try:
        return Result.from_json(future.result())
    except Exception as error:  # a row for each student, whatever happens
        return Result(student, CRASHED, reason=f"{type(error).__name__}: {error}")
