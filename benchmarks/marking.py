"""Marking a class of assignment 05: nbgrader's own command against `relais mark`, on the same hand-ins in one run.

    python benchmarks/marking.py [--students 40] [--curve 10 100 1000] [--kills 20] [--no-stock] [--edition en]

The class is made from the answers that the tests of the assignment know (right, equivalent, wrong, unreadable, none), so
its quality is mixed. nbgrader runs with its own preprocessors (and with its IgnorePattern, as ours does: else a warning
costs all points of a question). Both start from a released assignment, each in a course folder of its own.

Told for each side: seconds on the clock, processor seconds (of the whole machine, so run it alone: what a killed kernel used
counts for no parent), the most memory that all its processes held at once (pages that n share count as an n-th in each),
and whether all marks agree. Then the same command again with nothing changed; classes of several sizes; and a batch killed
with SIGKILL at random moments, which must leave the gradebook of an undisturbed one. Needs Linux or macOS.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat
import psutil

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "marking")]

from students import Students, grade_id, role  # noqa: E402

from course_utils.marking.batch.stamp import Round  # noqa: E402
from course_utils.marking.batch.state import mark_rows  # noqa: E402
from course_utils.marking.desk import open_desk  # noqa: E402
from course_utils.marking.pipeline import generate  # noqa: E402
from tests.notebooks.assignment import variants  # noqa: E402

NUMBER = "05"
RELAIS = [sys.executable, "-m", "course_utils.cli", "mark", NUMBER]
STOCK = """
c = get_config()
c.CourseDirectory.course_id = "relais"
c.CourseDirectory.source_directory = "notebooks/{edition}/assignments"
c.CourseDirectory.release_directory = "marking/release"
c.CourseDirectory.submitted_directory = "marking/submitted"
c.CourseDirectory.autograded_directory = "marking/autograded"
c.CourseDirectory.db_url = "sqlite:///{folder}/marking/gradebook.db"
c.Execute.timeout = 60
c.Execute.kernel_name = "python3"
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"(?s)."
"""


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    seconds: float
    processor: float
    memory: int

    def __str__(self) -> str:
        return f"{self.seconds:8.1f} s   {self.processor:8.1f} CPU s   {self.memory / 1e6:7.0f} MB"


def main() -> None:
    """Run what was asked for, and say so."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=40)
    parser.add_argument("--curve", type=int, nargs="*", default=[])
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--batch", type=int, default=30, help="hand-ins of the batch that is killed")
    parser.add_argument("--no-stock", dest="stock", action="store_false")
    parser.add_argument("--edition", choices=("en", "fr"), default="en")
    asked = parser.parse_args()
    os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    os.environ["PYTHONPATH"] = str(ROOT)
    os.environ["RELAIS_LANG"] = asked.edition
    with tempfile.TemporaryDirectory(prefix="relais-benchmark-") as place:
        if asked.students:
            _compare(Path(place), asked)
        for size in asked.curve:
            ours = _course(Path(place) / f"curve-{size}", asked.edition, size)
            cost = _measured(RELAIS, ours.folder)
            print(f"{size:5} hand-ins  {cost}   {cost.seconds / size:.2f} s each", flush=True)
        if asked.kills:
            _kill(Path(place), asked)


def _compare(place: Path, asked: argparse.Namespace) -> None:
    ours = _course(place / "ours", asked.edition, asked.students)
    print(f"{asked.students} hand-ins of assignment {NUMBER}, {os.cpu_count()} cores", flush=True)
    if asked.stock:
        theirs = _course(place / "stock", asked.edition, asked.students)
        config = STOCK.format(edition=asked.edition, folder=theirs.folder)
        (theirs.folder / "nbgrader_config.py").write_text(config, encoding="utf-8")
        command = [sys.executable, "-W", "ignore", "-m", "nbgrader", "autograde", ours.assignment]
        stock = _measured(command, theirs.folder)
        print(f"nbgrader autograde   {stock}", flush=True)
    first = _measured(RELAIS, ours.folder)
    print(f"relais mark          {first}", flush=True)
    again = _measured(RELAIS, ours.folder)
    print(f"relais mark, again   {again}", flush=True)
    if asked.stock:
        print(f"marks: {_agreement(theirs, ours)}")
        print(
            f"clock: 1/{stock.seconds / first.seconds:.1f}, unchanged 1/{stock.seconds / again.seconds:.0f}"
        )
        each = asked.students
        print(f"CPU a hand-in: {stock.processor / each:.2f} s, ours {first.processor / each:.2f} s")


def _course(folder: Path, edition: str, size: int) -> Round:
    """A course folder with a released assignment and a class of hand-ins."""
    shelf = folder / "notebooks" / edition / "assignments"
    (folder / "marking").mkdir(parents=True)
    shutil.copytree(ROOT / "datasets", folder / "datasets")
    for source in (ROOT / "notebooks" / edition / "assignments").glob(f"{NUMBER}-*"):
        shutil.copytree(source, shelf / source.name)
    for name in ("course.toml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, folder)
    desk = open_desk(folder, edition)
    name = desk.assignment(NUMBER)
    generate(desk, name)
    students = Students(*(desk.step(step, name) / f"{name}.ipynb" for step in ("source", "release")))
    for place in range(size):
        hand_in = desk.step("submitted", name, f"student{place:04}")
        hand_in.mkdir(parents=True)
        nbformat.write(_answered(students, edition, random.Random(place)), hand_in / f"{name}.ipynb")
    return Round(folder, desk.course, name)


def _answered(students: Students, edition: str, chance: random.Random) -> nbformat.NotebookNode:
    """One student's notebook: for each question an answer of some quality."""
    notebook = students.untouched()
    for cell in notebook.cells:
        if not role(cell, "solution"):
            continue
        kind = chance.choices(("reference", "right", "wrong", "unreadable", "none"), (45, 10, 30, 8, 7))[0]
        known = [variant for variant in variants(NUMBER, kind) if variant.question == grade_id(cell)]
        if kind == "reference" or (kind == "right" and not known):
            cell.source = students.answers[grade_id(cell)]
        elif known:
            variant = chance.choice(known)
            cell.source = f"{variant.given}\n{variant.text('answer', edition)}"
    return notebook


def _measured(command: list[str], folder: Path) -> Cost:
    """Run a command to its end; stop with its words when it fails."""
    before, began = _busy(), time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    most: list[int] = [0]
    threading.Thread(target=_watch, args=(process.pid, most), daemon=True).start()
    errors = process.communicate()[1].decode(errors="replace")
    seconds, used = time.monotonic() - began, _busy() - before
    if process.returncode:
        sys.exit(errors[-2000:])
    return Cost(seconds, used, most[0])


def _busy() -> float:
    """Seconds that the machine's processors have worked."""
    times = psutil.cpu_times()
    return times.user + times.system


def _watch(pid: int, most: list[int]) -> None:
    """Keep the most memory that the family held; shares are counted, which takes time, only when it has grown."""
    largest = 0
    while True:
        try:
            process = psutil.Process(pid)
            family = [process, *process.children(recursive=True)]
        except psutil.Error:
            return
        resident = _held(family, lambda one: one.memory_info().rss)
        if resident > 1.02 * largest:
            largest = resident
            most[0] = max(most[0], _held(family, _share))
        time.sleep(0.5)


def _held(family: list[psutil.Process], size: Callable[[psutil.Process], int]) -> int:
    held = 0
    for one in family:
        try:
            held += size(one)
        except psutil.Error:
            continue
    return held


def _share(process: psutil.Process) -> int:
    told = process.memory_full_info()
    return getattr(told, "pss", told.rss)


def _agreement(first: Round, second: Round) -> str:
    """How many marks of the tests are the same on both sides, and the first ones that are not."""
    marks = [
        {row[:3]: row[3] for row in mark_rows(*one.gradebook) if len(row) > 4} for one in (first, second)
    ]
    other = sorted(
        cell for cell in marks[0].keys() | marks[1].keys() if marks[0].get(cell) != marks[1].get(cell)
    )
    told = [f"{cell}: {marks[0].get(cell)}, ours {marks[1].get(cell)}" for cell in other[:5]]
    return "\n  ".join([f"{len(marks[0]) - len(other)} of {len(marks[0])} the same", *told])


def _kill(place: Path, asked: argparse.Namespace) -> None:
    """kill -9 at random moments, the last run to its end; then the same class undisturbed."""
    size, chance = asked.batch, random.Random(asked.kills)
    calm = _course(place / "calm", asked.edition, size)
    needed = _measured(RELAIS, calm.folder).seconds
    killed, ended = _course(place / "killed", asked.edition, size), 0
    for _ in range(asked.kills):
        process = subprocess.Popen(
            RELAIS, cwd=killed.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(timeout=chance.uniform(0, 2 * needed / asked.kills + 5))
            ended += 1
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    _measured(RELAIS, killed.folder)
    same = mark_rows(*calm.gradebook) == mark_rows(*killed.gradebook)
    print(
        f"killed {asked.kills - ended} times in a batch of {size}: {'the same gradebook' if same else 'ANOTHER GRADEBOOK'}"
    )


if __name__ == "__main__":
    main()
