"""The same class on a real Dask cluster of three worker processes, one of which is killed on the way."""

from __future__ import annotations

import json
import subprocess
import sys

import psutil
import pytest

from course_utils.marking.batch.run import Orders, mark_round
from course_utils.problem import Problem

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
DASK = [sys.executable, "-m", "dask"]


@pytest.fixture
def cluster(tmp_path):
    """The address of a scheduler, and the processes of its workers."""
    told = tmp_path / "scheduler.json"
    with (tmp_path / "log.txt").open("wb") as log:
        scheduler = ["scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(told)]
        worker = ["worker", "--scheduler-file", str(told), "--nthreads", "1", "--no-nanny", "--no-dashboard"]
        worker += ["--local-directory", str(tmp_path)]
        quiet = {"stdout": log, "stderr": log, "cwd": tmp_path}
        processes = [subprocess.Popen([*DASK, *scheduler], **quiet)]
        processes += [subprocess.Popen([*DASK, *worker], **quiet) for _ in range(3)]
    try:
        yield address(told, processes[0]), processes[1:]
    finally:
        for process in processes:
            process.kill()
            process.wait()


def address(told, scheduler):
    """What the scheduler wrote once it was ready."""
    while scheduler.poll() is None:
        try:
            return json.loads(told.read_text(encoding="utf-8"))["address"]
        except (OSError, ValueError):
            try:
                scheduler.wait(timeout=0.2)
            except subprocess.TimeoutExpired:
                continue
    raise AssertionError("the scheduler ended")


def test_with_one_worker_killed_on_the_way_it_leaves_the_same_gradebook(batch, fresh, cluster):
    scheduler, workers = cluster
    from distributed import Client

    with Client(scheduler, set_as_default=False) as client:
        client.wait_for_workers(3, timeout=60)

    def killing(count, results):
        for place, result in enumerate(results):
            if place == 0:
                busy = max(
                    workers, key=lambda process: len(psutil.Process(process.pid).children(recursive=True))
                )
                busy.kill()
            yield result

    mark_round(fresh.desk, fresh.asked, Orders(scheduler=scheduler), killing)
    assert sum(process.poll() is None for process in workers) == 2
    assert fresh.left() == batch.left()


def test_a_scheduler_that_does_not_answer_is_a_sentence(fresh, monkeypatch):
    monkeypatch.setattr("course_utils.marking.batch.cluster.TO_CONNECT", 1)
    with pytest.raises(Problem, match="No Dask scheduler answers at tcp://127.0.0.1:9"):
        mark_round(fresh.desk, fresh.asked, Orders(scheduler="tcp://127.0.0.1:9"), lambda _, results: results)
