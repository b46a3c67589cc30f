"""A course in a temporary folder, and a term in it: handed out, handed in by both routes, marked, given back."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))  # students.py is for these tests only

from students import Students  # noqa: E402

from course_utils import language  # noqa: E402
from course_utils.marking.desk import Desk, open_desk  # noqa: E402
from course_utils.marking.handins import take_in  # noqa: E402
from course_utils.marking.pipeline import generate, run, write_feedback  # noqa: E402
from tests.notebooks.shelf import LANGUAGES, books, term_edition  # noqa: E402


@dataclass(frozen=True)
class Term:
    """One assignment of one edition after its term; ``routes``: what each way of handing in adds to the names."""

    desk: Desk
    assignment: str
    students: Students
    routes: tuple[str, ...]

    @property
    def language(self) -> str:
        return self.desk.course.language

    @property
    def notebook(self) -> str:
        return self.desk.notebooks(self.assignment)[0]

    @property
    def source(self) -> Path:
        return self.desk.step("source", self.assignment) / f"{self.notebook}.ipynb"

    def page(self, student: str) -> str:
        path = self.desk.step("feedback", self.assignment, student) / f"{self.notebook}.html"
        return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session", autouse=True)
def surroundings() -> Iterator[None]:
    """Kernels import the package under test, and no setting of this machine leaks in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(Path(language.__file__).parents[1]), str(ROOT)]))
        patch.setenv("RELAIS_LANG", "en")
        patch.delenv("RELAIS_COURSE", raising=False)
        yield


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    language.use("en")
    yield
    language.use("en")


@pytest.fixture(scope="session")
def gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty gradebook: making one takes nbgrader seconds, copying it none."""
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", sysconfig.get_path("scripts"), prepend=os.pathsep)
        Gradebook(f"sqlite:///{path}", "relais").close()
    return path


def make_course(folder: Path, lang: str, assignments: Path, gradebook: Path) -> Path:
    """The instructor's folder with these assignments, a gradebook, and nothing else."""
    (folder / "marking").mkdir()
    shutil.copy(gradebook, folder / "marking")
    place = folder / "notebooks" / lang / "assignments"
    shutil.copytree(assignments, place)
    for name in ("course.toml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, folder / name)
    if (ROOT / "datasets").is_dir():
        shutil.copytree(ROOT / "datasets", folder / "datasets")
    return folder


@pytest.fixture
def desk(tmp_path: Path, gradebook: Path) -> Desk:
    """The desk of a fresh course with the English stand-in assignment."""
    return open_desk(make_course(tmp_path, "en", HERE / "files" / "en", gradebook), "en")


def editions() -> Iterator[object]:
    """The stand-in in both languages and by both routes, then each real assignment by zip and in one edition, in turn.

    How a notebook arrives has nothing to do with what it asks, and the tests of both editions are the same code.
    """
    for lang in LANGUAGES:
        yield pytest.param((lang, HERE / "files" / lang, None), id=f"stand-in-{lang}")
    for book in books("assignment"):
        if book.language == term_edition(book.number):
            folder = book.path.parent
            yield pytest.param(
                (book.language, folder.parent, folder.name), id=folder.name, marks=pytest.mark.slow
            )


@pytest.fixture(scope="session", params=editions())
def term(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, gradebook: Path) -> Term:
    lang, assignments, name = request.param
    folder = make_course(tmp_path_factory.mktemp("course"), lang, assignments, gradebook)
    desk = open_desk(folder, lang)
    desk.config.Exchange.root = str(tmp_path_factory.mktemp("exchange"))
    desk.config.Exchange.cache = str(tmp_path_factory.mktemp("cache"))
    routes = ("-zip",) if name else ("", "-zip")
    term = played(desk, name or desk.assignments()[0], tmp_path_factory.mktemp("homes"), routes)
    language.use("en")
    return term


def played(desk: Desk, assignment: str, homes: Path, routes: tuple[str, ...]) -> Term:
    """Play the term by these routes: each has its own five students, marked in one go."""
    from nbgrader.converters import Autograde

    generate(desk, assignment)
    name = desk.notebooks(assignment)[0]
    paths = [desk.step(step, assignment) / f"{name}.ipynb" for step in ("source", "release")]
    term = Term(desk, assignment, Students(*paths), routes)
    for suffix in routes:
        ROUTES[suffix](term, homes)
    run(desk, Autograde, assignment)
    write_feedback(desk, assignment)
    return term


def by_zip(term: Term, homes: Path) -> None:
    """One zip of the class, its files named by student: amina-zip_05-name.ipynb."""
    delivery = homes / "class.zip"
    with zipfile.ZipFile(delivery, "w") as archive:
        for student, notebook in term.students.hand_ins().items():
            archive.writestr(f"{student}-zip_{term.notebook}.ipynb", nbformat.writes(notebook))
    intake = take_in(term.desk, delivery, term.assignment)
    assert len(intake.taken) == 5 and not intake.findings


def by_exchange(term: Term, homes: Path) -> None:
    """Release, then fetch and submit as each student, then collect."""
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        api = NbGraderAPI(coursedir=term.desk.directory, config=term.desk.config)
        succeed(api.release_assignment(term.assignment))
        for student, notebook in term.students.hand_ins().items():
            home = homes / student
            home.mkdir()
            own = CourseDirectory(config=term.desk.config, student_id=student, assignment_id=term.assignment)
            with chdir(home):
                exchange(api, own, "FetchAssignment")
                fetched = home / term.assignment / f"{term.notebook}.ipynb"
                fetched.chmod(0o644)
                nbformat.write(notebook, fetched)
                exchange(api, own, "Submit")
        succeed(api.collect(term.assignment))


ROUTES = {"": by_exchange, "-zip": by_zip}


def exchange(api: object, own: object, action: str) -> None:
    getattr(api.exchange, action)(coursedir=own, authenticator=api.authenticator, parent=api).start()


def succeed(result: dict) -> None:
    assert result["success"], result


FEW = ("sound", "copied-deleted", "reordered", "no-notebook")


@dataclass(frozen=True)
class Batch:
    """A class of odd hand-ins after `relais mark`: what was handed in, and what each student must get."""

    desk: Desk
    asked: object
    expected: dict

    def hand_in(self, student: str, files: dict[str, bytes]) -> None:
        folder = self.desk.step("submitted", self.asked.assignment, student)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)

    def mark(self, **orders: object) -> object:
        from course_utils.marking.batch.run import Orders, mark_round

        return mark_round(self.desk, self.asked, Orders(**orders), lambda count, results: results)

    def result(self, student: str) -> object:
        from course_utils.marking.batch.journal import Journal

        return Journal(self.asked.journal).read(student)

    def left(self) -> tuple:
        """What a run leaves of a few students that anybody can see: marks, remarks, files; no dates."""
        rows = [row for row in self.rows() if row[0] in FEW]
        marked = {student: result.notebooks for student in FEW if (result := self.result(student))}
        scores = {
            student: {name: one.scores for name, one in told.items()} for student, told in marked.items()
        }
        files = sorted(path.parts[-3:] for path in self.desk.products.glob("autograded/*/*/*"))
        return rows, scores, [parts for parts in files if parts[0] in FEW]

    def rows(self) -> list[tuple]:
        """All that the gradebook says of this assignment."""
        from course_utils.marking.batch.state import mark_rows

        return mark_rows(*self.asked.gradebook)


@pytest.fixture(scope="session")
def batch(tmp_path_factory: pytest.TempPathFactory, gradebook: Path) -> Batch:
    """The stand-in assignment, handed in by everyone of `odd_ones` and marked once."""
    from odd_ones import odd_ones

    from course_utils.marking.batch.stamp import Round

    folder = make_course(tmp_path_factory.mktemp("batch"), "en", HERE / "files" / "en", gradebook)
    desk = open_desk(folder, "en")
    name = desk.assignments()[0]
    generate(desk, name)
    students = Students(*(desk.step(step, name) / f"{name}.ipynb" for step in ("source", "release")))
    batch = Batch(desk, Round(desk.folder, desk.course, name), odd_ones(students, name))
    for student, (files, _, _) in batch.expected.items():
        batch.hand_in(student, files)
    batch.mark(workers=2)
    return batch


@pytest.fixture
def fresh(batch: Batch, tmp_path: Path) -> Batch:
    """A course with the same release and a few students of the same class, before any marking."""
    from course_utils.marking.batch.stamp import Round

    folder = tmp_path / "course"
    products = shutil.ignore_patterns("autograded", "batch", "reports", "gradebook.db", "submitted")
    shutil.copytree(batch.desk.folder, folder, ignore=products)
    before = min((folder / "marking" / "backups").glob("before-*.db"))
    shutil.copy(before, folder / "marking" / "gradebook.db")
    desk = open_desk(folder, "en")
    fresh = replace(batch, desk=desk, asked=Round(folder, desk.course, "01-listening"))
    for student in FEW:
        fresh.hand_in(student, batch.expected[student][0])
    return fresh
