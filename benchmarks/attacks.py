"""What hostile hand-ins achieve: nbgrader's own command against `relais mark`, attack by attack, in one run.

    python benchmarks/attacks.py [--only NAME…] [--write docs/attacks.md] [--jobs 2]

Each attack of tests/marking/attacks is handed in between two honest ones, in a course folder of its own for each side. An
attack has won when it has points that it must not have, when a secret stands in its outputs, when it wrote where it may not,
when somebody heard from it, when something of it outlived its notebook or acted in the next one, when it would act on the page of
feedback, or when an honest classmate lost points or was not marked at all. Both sides have 3 seconds a cell and a home
folder of their own; each command has three minutes. Only for Linux. Run it on a machine that holds nothing else: without a
sandbox, attacks are real.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "marking")]

from nbgrader.api import Gradebook  # noqa: E402

from course_utils.marking.batch.processes import end_family  # noqa: E402
from course_utils.marking.batch.state import mark_rows  # noqa: E402
from course_utils.marking.desk import open_desk  # noqa: E402
from course_utils.marking.pipeline import generate  # noqa: E402
from tests.marking import hostile  # noqa: E402
from tests.marking.hostile import FULL, NAME, TESTS, Attack, Page, Scene, attacks  # noqa: E402

FIRST, LAST = "a-honest", "z-honest"
PATIENCE = 180  # seconds for three hand-ins
STOCK = """
c = get_config()
c.CourseDirectory.course_id = "relais"
c.CourseDirectory.source_directory = "notebooks/en/assignments"
c.CourseDirectory.release_directory = "marking/release"
c.CourseDirectory.submitted_directory = "marking/submitted"
c.CourseDirectory.autograded_directory = "marking/autograded"
c.CourseDirectory.feedback_directory = "marking/feedback"
c.CourseDirectory.db_url = "sqlite:///{course}/marking/gradebook.db"
c.Execute.timeout = 3
c.Execute.kernel_name = "python3"
"""
SIDES = {
    "nbgrader": (
        ["-W", "ignore", "-m", "nbgrader", "autograde", NAME],
        ["-m", "nbgrader", "generate_feedback", NAME],
    ),
    "relais": (["-m", "course_utils.cli", "mark", NAME], ["-m", "nbgrader", "generate_feedback", NAME]),
}
READ = {
    "HIDDEN": "the hidden tests",
    "NEIGHBOUR": "a classmate's work",
    "GRADEBOOK": "the gradebook",
    "INSTRUCTOR": "the instructor's files",
    "ENVIRON": "the environment",
}
HEAD = """# Hostile hand-ins: nbgrader alone, and Relais

What each attack of `tests/marking/attacks` achieves, told by `python benchmarks/attacks.py --write docs/attacks.md`, which hands
it in between two honest classmates, to nbgrader's own command and to `relais mark`. "Held": it has the points of its answers and
nothing else, and its classmates have theirs.
"""


def main() -> None:
    """Run what was asked for, and say so."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--write", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    chosen = [attack for attack in attacks() if not asked.only or attack.name in asked.only]
    rows = []
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(asked.jobs) as pool:
        model = Path(place) / "course"
        hostile.make_course(model, ROOT)
        generate(open_desk(model, "en"), NAME)
        for attack, told in zip(chosen, pool.map(lambda attack: _both(attack, model), chosen), strict=True):
            rows.append((attack.aim, attack.name, *told))
            print(" | ".join(rows[-1]), flush=True)
    lost = [sum(row[side] != "held" for row in rows) for side in (2, 3)]
    closing = f"{len(rows)} attacks: {lost[0]} won against nbgrader alone, {lost[1]} against Relais."
    print(closing)
    if asked.write:
        asked.write.write_text("\n".join([HEAD, closing, "", *_table(rows), ""]), encoding="utf-8")


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    yield "| aim | attack | nbgrader alone | Relais |"
    yield "|---|---|---|---|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _both(attack: Attack, model: Path) -> list[str]:
    return ["; ".join(_achieved(attack, side, model)) or "held" for side in SIDES]


def _achieved(attack: Attack, side: str, model: Path) -> list[str]:
    """What the attack got on this side, in words."""
    mark, give_back = SIDES[side]
    with tempfile.TemporaryDirectory(prefix="relais-attack-", ignore_cleanup_errors=True) as place:
        around = Path(place)
        with hostile.listening() as (port, heard):
            scene = Scene(around / "course", around, port, heard)
            desk = _course(scene, side, attack, model)
            ended = _run(mark, scene)
            marks = _marks(desk)
            got = [*_gains(attack, scene, desk, marks), *_losses(marks, desk, ended)]
            if attack.aim == "page":
                _run(give_back, scene)
                got += _on_pages(desk, attack)
        return got


def _course(scene: Scene, side: str, attack: Attack, model: Path) -> object:
    """A course folder of its own with a released assignment, two honest hand-ins and the attack between them."""
    scene.hide_secrets()
    shutil.copytree(model, scene.course)
    desk = open_desk(scene.course, "en")
    with Gradebook(desk.directory.db_url, desk.course.id) as book:
        book.add_student(attack.student, last_name=hostile.secret("GRADEBOOK"))
    released = nbformat.read(desk.step("release", NAME) / f"{NAME}.ipynb", 4)
    submitted = desk.step("submitted", NAME, FIRST).parent.parent
    for number, student in enumerate((FIRST, LAST)):
        hostile.honest(released, submitted, student, number)
    scene.hand_in(submitted, released, attack)
    if side == "nbgrader":
        (scene.course / "nbgrader_config.py").write_text(STOCK.format(course=scene.course), encoding="utf-8")
    return desk


def _run(words: list[str], scene: Scene) -> bool:
    """Whether the command came to its end; after PATIENCE it is ended with all that it started."""
    home = scene.around / "home"
    home.mkdir(exist_ok=True)
    own = {
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "RELAIS_LANG": "en",
        "IPYTHONDIR": str(home / ".ipython"),
    }
    with (scene.around / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, *words],
            cwd=scene.course,
            env=os.environ | own | {"RELAIS_HOSTILE": hostile.secret("ENVIRON")},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            return process.wait(PATIENCE) >= 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            end_family(process.pid)
            process.wait()


def _marks(desk: object) -> dict[str, dict[str, float]]:
    """Student → points of each test, those that a person would have given included."""
    found: dict[str, dict[str, float]] = {}
    with suppress(Exception):  # a gradebook that was damaged has no marks
        for student, _, cell, *points in mark_rows(desk.directory.db_url, desk.course.id, NAME):
            if len(points) > 1:
                found.setdefault(student, {})[cell] = points[1] if points[1] is not None else points[0]
    return found


def _gains(attack: Attack, scene: Scene, desk: object, marks: dict) -> Iterator[str]:
    """What the attacker has that it must not have."""
    mine = marks.get(attack.student, {})
    for cell, due in zip(TESTS, attack.expected, strict=True):
        given = mine.get(cell)
        if given and due is not None and given > due:
            yield f"{given:g} points for {due:g}"
    marked = desk.step("autograded", NAME, attack.student) / f"{NAME}.ipynb"
    yield from sorted({f"reads {READ[found.partition('-')[0]]}" for found in hostile.leaked(marked)})
    if hostile.reached(marked):
        yield "takes all it wants"
    if attack.name in scene.diary.read_text(encoding="utf-8"):
        yield "writes where it may not"
    if any(attack.name in told for told in scene.heard):
        yield "reaches the network"
    if hostile.stayed(scene.stay):
        yield "outlives its notebook"
    if (scene.around / "home" / ".jupyter" / "nbgrader_config.py").exists():
        yield "waits for the instructor's next command"
    last = desk.step("autograded", NAME, LAST) / f"{NAME}.ipynb"
    if last.exists() and "TIME-BOMB" in str([cell.get("outputs") for cell in nbformat.read(last, 4).cells]):
        yield "acts in the next hand-in"


def _losses(marks: dict, desk: object, ended: bool) -> Iterator[str]:
    """What honest classmates lose."""
    for student in (FIRST, LAST):
        mine = marks.get(student, {})
        if any(mine.get(cell) is None for cell in TESTS):
            yield "stops the class" if ended else "hangs or ends the marking"
            return
        if tuple(mine[cell] for cell in TESTS) != FULL:
            yield "changes the marks of others"
            return


def _on_pages(desk: object, attack: Attack) -> list[str]:
    pages = desk.products.glob(f"feedback/{attack.student}/{NAME}/*.html")
    return [
        f"acts on the page ({found[0]})" for path in pages if (found := Page(path.read_text("utf-8")).found)
    ]


if __name__ == "__main__":
    main()
