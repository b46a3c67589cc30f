from __future__ import annotations

import csv

import pytest
from nbgrader.api import Gradebook

from course_utils.marking.grades import read_grades, write_grades
from course_utils.problem import Problem


def table(term, path):
    """The CSV as a spreadsheet reads it, by student."""
    write_grades(read_grades(term.desk, term.assignment), path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {row["student"]: row for row in rows}


def book(term):
    return Gradebook(term.desk.directory.db_url, term.desk.course.id)


def test_each_question_has_a_column_in_the_order_of_the_notebook(term, tmp_path):
    header = list(table(term, tmp_path / "grades.csv")["amina-zip"])
    marked = [cell for cell in term.students.release.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    columns = [f"{cell.metadata.nbgrader.grade_id} (/{cell.metadata.nbgrader.points:g})" for cell in marked]
    assert header[5:-2] == columns


def test_the_tests_marks_stand_in_the_table(term, tmp_path):
    rows = table(term, tmp_path / "grades.csv")
    for name, marks in term.students.marks().items():
        row = {column.split(" (/")[0]: mark for column, mark in rows[f"{name}-zip"].items()}
        assert {cell: float(row[cell]) for cell in marks} == marks


def test_a_total_waits_until_every_question_is_marked(term, tmp_path):
    rows = table(term, tmp_path / "grades.csv")
    total = list(rows["amina-zip"])[-1]
    assert rows["amina-zip"]["status"] == "waiting" and rows["amina-zip"][total] == ""
    assert rows["chloe-zip"]["status"] == "marked" and rows["chloe-zip"][total] == "0"


def test_marks_given_by_hand_complete_the_total(term, tmp_path):
    written = set(read_grades(term.desk, term.assignment).points) - term.students.marks()["amina"].keys()
    with book(term) as gradebook:
        for name in written:
            grade = gradebook.find_grade(name, term.notebook, term.assignment, "bruno-zip")
            grade.manual_score, grade.needs_manual_grade = 1.5, False
        gradebook.db.commit()
    row = table(term, tmp_path / "grades.csv")["bruno-zip"]
    expected = sum(term.students.marks()["bruno"].values()) + 1.5 * len(written)
    assert float(list(row.values())[-1]) == expected


def test_missing_work_is_blank_and_not_zero(term, tmp_path):
    with book(term) as gradebook:
        gradebook.update_or_create_student("zoe", last_name='O"Neil, Zoé', email="=1+1")
    row = table(term, tmp_path / "grades.csv")["zoe"]
    assert row["status"] == "missing" and set(list(row.values())[5:]) == {""}
    assert row["last_name"] == 'O"Neil, Zoé' and row["email"] == "'=1+1"


def test_before_any_marking_there_is_a_sentence(desk):
    with pytest.raises(Problem, match="Nothing of 01-listening is marked yet"):
        read_grades(desk, "01-listening")
