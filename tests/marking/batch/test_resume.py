"""A batch that is killed, wherever it stands, goes on afterwards and leaves what an undisturbed one leaves."""

from __future__ import annotations

import random
import subprocess
import sys

import psutil
import pytest

pytestmark = pytest.mark.slow


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


def test_killed_twice_then_resumed_it_leaves_the_same_gradebook(batch, fresh):
    chance = random.Random(20)
    for results in (0, 2):
        started = kill_after(fresh, results, chance.random())
        assert not psutil.wait_procs(started, timeout=20)[1], "a worker outlived its batch"
    done = start(fresh)
    assert done.wait(timeout=90) == 0
    assert fresh.left() == batch.left()
