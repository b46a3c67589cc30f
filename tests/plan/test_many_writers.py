"""Real processes on one plan: two notebooks that save at once, and kernels killed in the middle of a save."""

from __future__ import annotations

import json
import multiprocessing
import random
import signal
from itertools import count
from pathlib import Path

import pytest

from course_utils.plan import load_plan, save_parts

KILLS, LONGEST_LIFE = 15, 0.02  # seconds; a save takes about two thousandths of one
PADDING = "x" * 200_000  # long enough for a kill to fall within the writing


@pytest.fixture(scope="module")
def processes():
    """Processes that share nothing with this one, made quickly."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["course_utils.plan"])
    return context


def save_alternately(path: Path, who: str, times: int) -> None:
    """A notebook that saves a part of its own, over and over, in a step that another one writes to as well."""
    for n in range(times):
        save_parts(2, {f"{who}_{n}": n}, path)


def save_until_killed(path: Path, done) -> None:
    """A notebook that saves longer and longer, and says each time that the save came back."""
    for n in count():
        save_parts(4, {"saved": n, "padding": PADDING}, path)
        done.send(n)


def test_two_notebooks_saving_parts_of_the_same_step_lose_nothing(processes, tmp_path):
    path, times = tmp_path / "plan.json", 30
    writers = [processes.Process(target=save_alternately, args=(path, who, times)) for who in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert load_plan(path).steps[2] == {f"{who}_{n}": n for who in "ab" for n in range(times)}


def test_a_kill_during_a_save_loses_nothing(processes, tmp_path):
    path, moment = tmp_path / "plan.json", random.Random(7)
    save_parts(0, {"mandate": "A pilot."}, path)
    for _ in range(KILLS):
        known, told = processes.Pipe(duplex=False)
        writer = processes.Process(target=save_until_killed, args=(path, told))
        writer.start()
        told.close()
        said = [known.recv()]
        writer.join(moment.uniform(0, LONGEST_LIFE))
        writer.kill()
        writer.join()
        assert writer.exitcode == -signal.SIGKILL
        said += _rest(known)
        plan = load_plan(path)
        assert (plan.notice, plan.steps[0]) == ("", {"mandate": "A pilot."})
        assert plan.steps[4]["saved"] in (said[-1], said[-1] + 1)
        assert len(plan.steps[4]["padding"]) == len(PADDING)
    assert json.loads(path.read_text())["version"]


def _rest(known) -> list[int]:
    """What had been said before the end."""
    heard = []
    while known.poll():
        try:
            heard.append(known.recv())
        except EOFError:
            break
    return heard
