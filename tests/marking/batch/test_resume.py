"""A batch that is killed, wherever it stands, goes on afterwards and leaves what an undisturbed one leaves."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from dataclasses import replace

import psutil
import pytest

from course_utils.marking.batch.stamp import Round
from course_utils.marking.desk import open_desk

CLASS = ("sound", "copied-deleted", "reordered", "no-notebook")
pytestmark = pytest.mark.slow


@pytest.fixture
def fresh(batch, tmp_path):
    """A course with the same release and a part of the class, before any marking."""
    folder = tmp_path / "course"
    products = shutil.ignore_patterns("autograded", "batch", "reports", "gradebook.db", "submitted")
    shutil.copytree(batch.desk.folder, folder, ignore=products)
    before = min((folder / "marking" / "backups").glob("before-*.db"))
    shutil.copy(before, folder / "marking" / "gradebook.db")
    desk = open_desk(folder, "en")
    fresh = replace(batch, desk=desk, asked=Round(folder, desk.course, "01-listening"))
    for student in CLASS:
        fresh.hand_in(student, batch.expected[student][0])
    return fresh


def start(fresh):
    command = [sys.executable, "-m", "course_utils.cli", "mark", "1", "--workers", "2", "--lang", "en"]
    return subprocess.Popen(command, cwd=fresh.desk.folder, stdout=subprocess.DEVNULL)


def kill_after(fresh, results, more):
    """kill -9 once so many results stand in the journal and ``more`` seconds have passed; what it had started."""
    process = start(fresh)
    while process.poll() is None and len(list(fresh.asked.journal.glob("*.json"))) < results:
        ended(process, 0.05)
    if ended(process, more):
        return []
    started = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()
    return started


def ended(process, seconds):
    """Whether the process ends within so many seconds."""
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def left(batch):
    """What a run leaves that anybody can see: all marks of these students, and their notebooks without dates."""
    rows = [row for row in batch.rows() if row[0] in CLASS]
    marked = {student: result.notebooks for student in CLASS if (result := batch.result(student))}
    scores = {student: {name: one.scores for name, one in told.items()} for student, told in marked.items()}
    files = sorted(path.parts[-3:] for path in batch.desk.products.glob("autograded/*/*/*"))
    return rows, scores, [parts for parts in files if parts[0] in CLASS]


def test_killed_three_times_then_resumed_it_leaves_the_same_gradebook(batch, fresh):
    chance = random.Random(20)
    for results in (0, 1, 3):
        started = kill_after(fresh, results, chance.random())
        assert not psutil.wait_procs(started, timeout=20)[1], "a worker outlived its batch"
    done = start(fresh)
    assert done.wait(timeout=90) == 0
    assert left(fresh) == left(batch)
