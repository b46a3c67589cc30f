"""The marks of one assignment as a table: a row for each student, a column for each question."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from nbgrader.api import Gradebook, SubmittedAssignment
from sqlalchemy.orm import selectinload

from course_utils.files import write_atomically
from course_utils.language import tr
from course_utils.marking.desk import Desk
from course_utils.problem import Problem

FORMULA = ("=", "+", "-", "@")  # what a spreadsheet would run


@dataclass
class Row:
    """One student's marks in points; None where there is none yet, and a ``total`` only once every question has one."""

    student: str
    last_name: str
    first_name: str
    email: str
    status: str = "missing"  # missing | waiting | marked
    marks: dict[str, float | None] = field(default_factory=dict)
    penalty: float = 0.0

    @property
    def total(self) -> float | None:
        """The points of all questions, less what lateness takes off."""
        if self.status != "marked":
            return None
        return max(0.0, sum(mark or 0.0 for mark in self.marks.values()) - self.penalty)


@dataclass
class Sheet:
    """The marks of one assignment; ``points`` are those of each question, in the order of the notebooks."""

    assignment: str
    points: dict[str, float]
    rows: list[Row]


def read_grades(desk: Desk, assignment: str) -> Sheet:
    """The marks as they stand in the gradebook, everyone who is in it included.

    Raises Problem when nothing was marked yet.
    """
    with Gradebook(desk.directory.db_url, desk.course.id) as gradebook:
        submissions = _submissions(gradebook, assignment)
        if not submissions:
            sentence = tr(
                "Nothing of {assignment} is marked yet. Run first: relais mark {assignment}",
                assignment=assignment,
            )
            raise Problem("not-marked", sentence, assignment=assignment)
        notebooks = sorted(
            gradebook.find_assignment(assignment).notebooks, key=lambda notebook: notebook.name
        )
        points = dict(_points(notebooks))
        rows = [_row(student, submissions.get(student.id), points) for student in gradebook.students]
    return Sheet(assignment, points, sorted(rows, key=lambda row: row.student))


def _submissions(gradebook: Gradebook, assignment: str) -> dict[str, SubmittedAssignment]:
    """The hand-ins by student, with their marks fetched in one go: one query each would take seconds for a large class."""
    asked = gradebook.db.query(SubmittedAssignment).filter(SubmittedAssignment.name == assignment)
    fetched = asked.options(selectinload(SubmittedAssignment.notebooks))
    return {submission.student_id: submission for submission in fetched}


def _points(notebooks: list) -> Iterator[tuple[str, float]]:
    """The graded cells in the order in which they stand in the notebook, which is that of the source cells."""
    for notebook in notebooks:
        graded = {cell.name: cell.max_score for cell in [*notebook.grade_cells, *notebook.task_cells]}
        order = {cell.name: place for place, cell in enumerate(notebook.source_cells)}
        for name in sorted(graded, key=lambda name: order.get(name, len(order))):
            yield name, graded[name]


def _row(student: object, submission: SubmittedAssignment | None, points: dict[str, float]) -> Row:
    row = Row(student.id, student.last_name or "", student.first_name or "", student.email or "")
    row.marks = dict.fromkeys(points)
    if submission is None:
        return row
    for notebook in submission.notebooks:
        row.penalty += notebook.late_submission_penalty or 0.0
        for grade in notebook.grades:
            unmarked = grade.auto_score is None and grade.manual_score is None
            row.marks[grade.name] = None if unmarked else grade.score
    row.status = "waiting" if None in row.marks.values() else "marked"
    return row


def write_grades(sheet: Sheet, path: Path) -> Path:
    """Write the sheet as CSV that spreadsheets open with its accents (UTF-8 with a mark, commas, decimal points)."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_header(sheet))
    for row in sheet.rows:
        writer.writerow(_cells(row))
    write_atomically(path, "\ufeff" + text.getvalue())
    return path


def _header(sheet: Sheet) -> list[str]:
    """The first row; the same in both languages, because programs read it."""
    whole = sum(sheet.points.values())
    questions = [f"{name} (/{points:g})" for name, points in sheet.points.items()]
    return [
        "student",
        "last_name",
        "first_name",
        "email",
        "status",
        *questions,
        "late_penalty",
        f"total (/{whole:g})",
    ]


def _cells(row: Row) -> list[str]:
    people = [_harmless(text) for text in (row.student, row.last_name, row.first_name, row.email)]
    penalty = _figure(row.penalty if row.status != "missing" else None)
    return [*people, row.status, *map(_figure, row.marks.values()), penalty, _figure(row.total)]


def _figure(mark: float | None) -> str:
    return "" if mark is None else f"{round(mark, 2):g}"


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
