"""A whole term with nbgrader: five students, two languages, and two routes for the stand-in."""

from __future__ import annotations

import warnings
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from nbgrader.validator import Validator

NAMES = ("amina", "bruno", "chloe", "diego", "elise")
STAND_INS = {"01-listening", "01-ecoute"}
# Worked out by hand, in the order of NAMES.
POINTS = {
    "stand-in": (6, 2, 0, 6, 5),
    "00": (6, 4, 0, 6, 4),
    "01": (14, 8, 0, 14, 12),
    "02": (16, 8, 0, 16, 14),
    "03": (16, 8, 0, 16, 14),
    "04": (16, 8, 0, 16, 14),
    "05": (16, 8, 0, 16, 14),
    "06": (16, 8, 0, 16, 14),
    "07": (16, 8, 0, 16, 14),
    "08": (16, 8, 0, 16, 14),
    "09": (20, 20, 0, 20, 0),
}


def scores(term, student):
    """The marks that the tests gave, by cell."""
    with Gradebook(term.desk.directory.db_url, term.desk.course.id) as gradebook:
        hand_in = gradebook.find_submission_notebook(term.notebook, term.assignment, student)
        return {grade.name: grade.auto_score for grade in hand_in.grades}


@pytest.mark.parametrize("name", NAMES)
def test_the_tests_give_the_expected_marks_by_each_route(term, name):
    for route in term.routes:
        found = scores(term, name + route)
        expected = term.students.marks()[name]
        assert {cell: found[cell] for cell in expected} == expected, route


def test_these_are_their_points(term):
    totals = {name: sum(term.students.marks()[name].values()) for name in NAMES}
    number = "stand-in" if term.assignment in STAND_INS else term.assignment.partition("-")[0]
    assert tuple(totals.values()) == POINTS[number]


def test_a_written_answer_waits_for_a_person_and_an_untouched_one_gets_nothing(term):
    tests = term.students.marks()["amina"]
    for route in term.routes:
        answered, untouched = scores(term, "amina" + route), scores(term, "chloe" + route)
        written = answered.keys() - tests
        assert {answered[cell] for cell in written} <= {None}
        assert {untouched[cell] for cell in written} <= {0.0}


def test_everyone_gets_a_page(term):
    for route in term.routes:
        for name in NAMES:
            assert "</html>" in term.page(name + route)


def test_nbgrader_validates_the_reference_answers_and_not_the_untouched_notebook(term):
    found = {}
    for name, notebook in (("right", term.students.all_right()), ("untouched", term.students.untouched())):
        path = term.desk.folder / f"{name}.ipynb"
        nbformat.write(notebook, path)
        found[name] = Validator(config=term.desk.config).validate(str(path))
    assert found["right"] == {}
    assert found["untouched"]["failed"]


def test_the_release_keeps_ids_and_runs_on_the_ordinary_kernel(term):
    source = nbformat.read(term.source, as_version=4)
    assert [cell.id for cell in term.students.release.cells] == [cell.id for cell in source.cells]
    assert term.students.release.metadata.kernelspec.name == "python3"


def test_feedback_is_released_to_all_by_whichever_route(term):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        api = NbGraderAPI(coursedir=term.desk.directory, config=term.desk.config)
        assert api.release_feedback(term.assignment)["success"]
    released = Path(term.desk.config.Exchange.root) / term.desk.course.id / "feedback"
    assert len(list(released.glob("*.html"))) == len(NAMES) * len(term.routes)
