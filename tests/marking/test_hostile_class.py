"""Whatever a hand-in tries, it gets the points of its answers and nothing else, and those beside it lose nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.converters import GenerateFeedback

from course_utils import language
from course_utils.marking.batch.run import Orders, mark_round
from course_utils.marking.batch.stamp import Round
from course_utils.marking.desk import Desk, open_desk
from course_utils.marking.pipeline import generate, run
from course_utils.marking.report.write import page, write_report
from tests.marking import hostile
from tests.marking.hostile import FULL, NAME, TESTS, Attack, Page, Scene, attacks

ROOT = Path(__file__).parents[2]
EVERY = 5  # attackers between two honest ones
each_attack = pytest.mark.parametrize("attack", attacks(), ids=str)


@dataclass(frozen=True)
class Class:
    """The hostile class after it was marked."""

    desk: Desk
    scene: Scene
    points: dict[str, tuple]

    def marked(self, student: str) -> Path:
        return self.desk.step("autograded", NAME, student) / f"{NAME}.ipynb"


@pytest.fixture(scope="module")
def marked_class(tmp_path_factory, gradebook):
    """One worker marks them all, one after the other, so that each could do something to the next."""
    language.use("en")
    around = tmp_path_factory.mktemp("hostile")
    with hostile.listening() as (port, heard):
        scene = Scene(around / "course", around, port, heard)
        scene.hide_secrets()
        hostile.make_course(scene.course, ROOT)
        (scene.course / "marking" / "gradebook.db").write_bytes(gradebook.read_bytes())
        desk = open_desk(scene.course, "en")
        generate(desk, NAME)
        hand_in_all(desk, scene)
        asked = Round(desk.folder, desk.course, NAME)
        mark_round(desk, asked, Orders(workers=1), lambda count, results: results)
    yield Class(desk, scene, points(desk))
    language.use("en")


def hand_in_all(desk: Desk, scene: Scene) -> None:
    with Gradebook(desk.directory.db_url, desk.course.id) as book:
        book.add_student("h", last_name=hostile.secret("GRADEBOOK"))
    released = nbformat.read(desk.step("release", NAME) / f"{NAME}.ipynb", 4)
    submitted = desk.step("submitted", NAME, "h").parent.parent
    for attack in attacks():
        if attack.number % EVERY == 0:
            hostile.honest(released, submitted, f"h{attack.number:03}", attack.number)
        scene.hand_in(submitted, released, attack)
    hostile.honest(released, submitted, "h999", 999)


def points(desk: Desk) -> dict[str, tuple]:
    """Student → the points of the three tests."""
    found = {}
    with Gradebook(desk.directory.db_url, desk.course.id) as book:
        for hand_in in book.notebook_submissions(NAME, NAME):
            marks = {grade.name: grade.auto_score for grade in hand_in.grades}
            found[hand_in.student.id] = tuple(marks[name] for name in TESTS)
    return found


def test_there_are_more_than_sixty_kinds():
    assert len({attack.name for attack in attacks()}) == len(attacks()) > 60


@each_attack
def test_an_attack_gets_the_points_of_its_answers(marked_class, attack: Attack):
    got = marked_class.points[attack.student]
    fair = [points if due is None else due for points, due in zip(got, attack.expected, strict=True)]
    assert list(got) == fair


@each_attack
def test_an_attack_learns_nothing_and_gets_no_further(marked_class, attack: Attack):
    marked = marked_class.marked(attack.student)
    assert hostile.leaked(marked) == set()
    assert not hostile.reached(marked)
    assert attack.name not in marked_class.scene.diary.read_text(encoding="utf-8")
    assert attack.name not in marked_class.scene.heard


def test_honest_classmates_keep_everything(marked_class):
    honest = {student: got for student, got in marked_class.points.items() if len(student) == 4}
    assert len(honest) > len(attacks()) / EVERY
    assert {student: got for student, got in honest.items() if got != FULL} == {}
    for student in honest:
        assert "TIME-BOMB" not in marked_class.marked(student).read_text(encoding="utf-8")


def test_nothing_is_left_of_anybody(marked_class):
    assert hostile.stayed(marked_class.scene.stay) == []
    assert marked_class.scene.heard == []
    assert (marked_class.scene.around / "secret.txt").read_text() == hostile.secret("INSTRUCTOR")


def test_no_page_runs_or_hides_anything(marked_class):
    desk = marked_class.desk
    desk.directory.student_id = "*-page"
    run(desk, GenerateFeedback, NAME)
    pages = {
        path.parts[-3]: path.read_text(encoding="utf-8")
        for path in desk.products.glob(f"feedback/*/{NAME}/*.html")
    }
    assert len(pages) == sum(attack.aim == "page" for attack in attacks())
    report = write_report(desk, Round(desk.folder, desk.course, NAME))
    assert {
        name: found
        for name, text in (pages | {"report": page(report)}).items()
        if (found := Page(text).found)
    } == {}
