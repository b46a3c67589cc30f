"""A batch from end to end: what is known is kept, what is not is marked, entered, and told."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from filelock import FileLock, Timeout
from nbgrader.api import Gradebook
from sqlalchemy.exc import OperationalError

from course_utils.language import tr
from course_utils.marking.backup import keep_before
from course_utils.marking.batch.bundle import make_bundle
from course_utils.marking.batch.crew import mark_all, workers_here
from course_utils.marking.batch.entry import Ledger
from course_utils.marking.batch.hired import Budget
from course_utils.marking.batch.journal import Journal
from course_utils.marking.batch.result import CRASHED, Result
from course_utils.marking.batch.stamp import Round
from course_utils.marking.batch.state import mark_rows, release_rows
from course_utils.marking.batch.task import make_task
from course_utils.marking.cage.bubble import require_sandbox
from course_utils.marking.desk import Desk
from course_utils.marking.pipeline import generate
from course_utils.problem import Problem, nearest

OUR_OWN = 1500  # megabytes that a worker may hold itself, with what it keeps warm
SLACK = 60  # seconds beside the notebook's own: reading, writing, a kernel that starts late


@dataclass(frozen=True)
class Orders:
    """What to mark, and with what. ``students`` empty: everyone. ``workers`` 0: as many as suit the machine."""

    students: tuple[str, ...] = ()
    force: bool = False
    workers: int = 0
    scheduler: str = ""


@dataclass
class Outcome:
    """Who was marked in this run, and whose result was known."""

    marked: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)


def mark_round(
    desk: Desk, asked: Round, orders: Orders, told: Callable[[int, Iterator[Result]], Iterator[Result]]
) -> Outcome:
    """Mark an assignment; ``told`` is given the number of hand-ins to run and their results, to show the progress.

    Whenever this is cut off, the next run goes on where it stopped, and leaves the same gradebook. Raises Problem when
    nothing was handed in, when another run is under way, or when there is no sandbox and one is asked for.
    """
    if asked.sandbox and not orders.scheduler:  # on a cluster, its workers say so
        require_sandbox()
    journal = Journal(asked.journal)
    with _alone(asked), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's own, about its database
        students = _chosen(asked, orders)
        with _opened(desk) as gradebook:
            if not release_rows(*asked.gradebook):
                generate(desk, asked.assignment)
            keep_before(asked.products, asked.assignment)
            keys = asked.keys()
            known = {} if orders.force else _known(journal, students, keys)
            waiting = [student for student in students if student not in known]
            ledger = Ledger(desk, asked.assignment, gradebook)
            _enter_again(ledger, asked, journal, known)
            for result in told(len(waiting), _results(desk, asked, orders, waiting)):
                result.key = keys[result.student]
                journal.write(result)
                ledger.enter(result)
    return Outcome(waiting, list(known))


def _opened(desk: Desk) -> Gradebook:
    """The gradebook. Raises Problem when it is on a server that cannot be reached."""
    try:
        return Gradebook(desk.directory.db_url, desk.course.id)
    except ImportError as error:
        sentence = tr(
            "A gradebook on a server takes one more library ({name}). Install it with: pip install {package}",
            name=error.name,
            package='"psycopg[binary]"',
        )
        raise Problem("no-driver", sentence) from error
    except OperationalError as error:
        sentence = tr(
            "The gradebook does not open. Look at “database” in course.toml, and whether its server is running."
        )
        raise Problem("no-gradebook", sentence) from error


def _results(desk: Desk, asked: Round, orders: Orders, students: list[str]) -> Iterator[Result]:
    if not students:
        return
    bundle = make_bundle(desk, asked.assignment, asked.sandbox)
    budget = _budget(desk, asked.assignment)

    def task_of(student: str) -> object:
        return make_task(desk, asked.assignment, student)

    scheduler = orders.scheduler or desk.course.marking.scheduler
    if scheduler:
        from course_utils.marking.batch.cluster import mark_on_cluster

        yield from mark_on_cluster(bundle, students, task_of, budget, scheduler)
    else:
        yield from mark_all(bundle, students, task_of, budget, orders.workers or workers_here())


def _budget(desk: Desk, assignment: str) -> Budget:
    """Enough for a notebook that uses up its own time, which ends more gently and keeps what was marked before."""
    marking = desk.course.marking
    notebooks = len(desk.notebooks(assignment))
    return Budget(
        notebooks * (marking.notebook_timeout + marking.cell_timeout) + SLACK,
        (marking.memory + OUR_OWN) * 1_000_000,
    )


def _known(journal: Journal, students: list[str], keys: dict[str, str]) -> dict[str, str]:
    """The students whose result is known for these very files, with its key; a crash is tried again."""
    kept = {}
    for student in students:
        result = journal.read(student)
        if result and result.key == keys[student] and result.status != CRASHED:
            kept[student] = result.key
    return kept


def _enter_again(ledger: Ledger, asked: Round, journal: Journal, known: dict[str, str]) -> None:
    """Enter what a run that was cut off, or somebody since, left otherwise."""
    standing: dict[str, dict] = {}
    for student, notebook, cell, mark, *_ in mark_rows(*asked.gradebook):
        standing.setdefault(student, {}).setdefault((notebook, cell), []).append(mark)
    for student in known:
        result = journal.read(student)
        if result and not (_same_marks(result, standing.get(student)) and _same_files(ledger, result)):
            ledger.enter(result)


def _same_marks(result: Result, standing: dict | None) -> bool:
    """Whether the gradebook holds these marks and remarks; a marked written answer has one row of each kind."""
    told: dict[tuple[str, str], list] = {}
    for name, notebook in result.notebooks.items():
        for cell, mark in notebook.scores.items():
            told.setdefault((name, cell), []).append(mark)
        for cell, remark in notebook.comments.items():
            told.setdefault((name, cell), []).append(remark)
    if standing is None or told:
        return told == standing
    return all(mark is None for marks in standing.values() for mark in marks)  # no mark was given


def _same_files(ledger: Ledger, result: Result) -> bool:
    folder = ledger.desk.step("autograded", ledger.assignment, result.student)
    present = {path.stem: path for path in folder.glob("*.ipynb")} if folder.is_dir() else {}
    marked = {name: told.text for name, told in result.notebooks.items() if not told.missing}
    return present.keys() == marked.keys() and all(
        present[name].read_text(encoding="utf-8") == text for name, text in marked.items()
    )


def _chosen(asked: Round, orders: Orders) -> list[str]:
    """The students to mark. Raises Problem when there is nobody, or when one is not known."""
    handed_in = list(asked.handed_in())
    if not handed_in:
        sentence = tr(
            "Nothing of {assignment} was handed in yet. Take hand-ins in with: relais handins FOLDER --assignment {assignment}",
            assignment=asked.assignment,
        )
        raise Problem("nothing-handed-in", sentence, assignment=asked.assignment)
    for student in orders.students:
        if student not in handed_in:
            guess = nearest(student, handed_in)
            sentence = (
                tr("{student} handed nothing in. Did you mean {guess}?", student=student, guess=guess)
                if guess
                else tr("{student} handed nothing in.", student=student)
            )
            raise Problem("no-hand-in", sentence, student=student)
    return [student for student in handed_in if not orders.students or student in orders.students]


@contextmanager
def _alone(asked: Round) -> Iterator[None]:
    """Hold the one lock of marking: two batches would mark everything twice."""
    lock = FileLock(asked.products / ".batch.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        sentence = tr("Another run of relais mark is under way. Wait for its end, then start again.")
        raise Problem("busy", sentence) from error
    try:
        yield
    finally:
        lock.release()
