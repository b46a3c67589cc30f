"""A class marked at once: everyone has a row, nothing runs twice, and a second look changes nothing."""

from __future__ import annotations

import base64

import pytest
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde

from course_utils.marking.batch.bundle import make_bundle
from course_utils.marking.findings import sentences
from course_utils.marking.grades import read_grades
from course_utils.marking.pipeline import run
from course_utils.problem import Problem

TESTS = ("loudest-test", "ranking-test", "share-test")
ODD = (
    "sound",
    "copied-deleted",
    "retyped",
    "reordered",
    "nameless",
    "wrong-name",
    "second",
    "format-3",
    "windows",
    "cut-off",
    "large",
    "no-kernel",
    "other-work",
    "no-notebook",
)


def test_everyone_has_a_row(batch):
    assert (
        set(batch.expected)
        == set(ODD)
        == {row.student for row in read_grades(batch.desk, "01-listening").rows}
    )


@pytest.mark.parametrize("student", ODD)
def test_each_is_marked_as_far_as_it_goes_and_told_in_a_sentence(batch, student):
    _, points, kinds = batch.expected[student]
    result = batch.result(student)
    assert result.status == ("unreadable" if points is None else "marked"), result.reason
    assert [finding["kind"] for finding in result.findings] == kinds
    assert all(sentences(result.findings))
    with Gradebook(batch.desk.directory.db_url, batch.desk.course.id) as gradebook:
        hand_in = gradebook.find_submission_notebook("01-listening", "01-listening", student)
        marks = {grade.name: grade.auto_score for grade in hand_in.grades}
    assert (None if marks["share-test"] is None else sum(marks[test] for test in TESTS)) == points


@pytest.mark.parametrize("student", ODD)
def test_what_was_handed_in_stays_as_it_came(batch, student):
    folder = batch.desk.step("submitted", "01-listening", student)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == batch.expected[student][0]


def test_nothing_runs_twice(batch):
    rows = batch.rows()
    times = {path: path.stat().st_mtime_ns for path in batch.desk.products.glob("autograded/*/*/*.ipynb")}
    outcome = batch.mark()
    assert (outcome.marked, outcome.known) == ([], sorted(ODD))
    assert batch.rows() == rows and {path: path.stat().st_mtime_ns for path in times} == times


def test_what_was_lost_since_is_entered_again_without_running(batch):
    rows = batch.rows()
    with Gradebook(batch.desk.directory.db_url, batch.desk.course.id) as gradebook:
        gradebook.remove_student("sound")
        gradebook.find_submission_notebook("01-listening", "01-listening", "large").grades[0].auto_score = 99
        gradebook.db.commit()
    assert batch.mark().marked == []
    assert batch.rows() == rows


def test_a_person_s_mark_stays_and_is_listed_for_review(batch):
    with Gradebook(batch.desk.directory.db_url, batch.desk.course.id) as gradebook:
        grade = gradebook.find_grade("words", "01-listening", "01-listening", "sound")
        grade.manual_score, grade.needs_manual_grade = 3.0, False
        gradebook.db.commit()
        batch.mark(students=("sound",), force=True)
        gradebook.db.refresh(grade)
        assert (grade.manual_score, grade.needs_manual_grade) == (3.0, True)
        grade.manual_score = None
        gradebook.db.commit()


def test_an_unknown_student_is_a_sentence_with_the_nearest_name(batch):
    with pytest.raises(Problem, match="Did you mean sound"):
        batch.mark(students=("sond",))


def test_workers_see_nobody_s_work_but_the_release(batch):
    bundle = make_bundle(batch.desk, "01-listening")
    assert sorted(bundle.files) == ["course.toml", "marking/gradebook.db", "nbgrader_config.py"]
    assert b"sound" not in base64.b64decode(bundle.files["marking/gradebook.db"])


def test_nbgrader_s_own_command_leaves_the_same_marks_late_work_included(fresh):
    with Gradebook(fresh.desk.directory.db_url, fresh.desk.course.id) as gradebook:
        gradebook.update_or_create_assignment("01-listening", duedate="2026-01-01 00:00:00 UTC")
    fresh.hand_in("reordered", {"timestamp.txt": b"2026-01-05 00:00:00 UTC"})
    fresh.desk.config.LateSubmissionPlugin.penalty_method = "zero"
    fresh.mark(workers=2)
    ours = fresh.rows()
    assert {row[7] for row in ours if row[0] == "reordered" and len(row) > 4} == {6.0}
    run(fresh.desk, Autograde, "01-listening")
    assert [row for row in fresh.rows() if row[0] != "no-notebook"] == [
        row for row in ours if row[0] != "no-notebook"
    ]
