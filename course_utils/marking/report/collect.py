"""Everything that the report says, put together from the gradebook and the journal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from course_utils.marking.batch.journal import Journal
from course_utils.marking.batch.result import CRASHED, MARKED, Result, status_sentence
from course_utils.marking.findings import sentences
from course_utils.marking.grades import Row, Sheet
from course_utils.marking.report.answers import Checked, checked, frequent, shortened
from course_utils.marking.report.items import Item, analyse


@dataclass
class Student:
    """One row: marks so far, and in words what was lost where and what was odd."""

    student: str
    status: str  # of the result: marked, unreadable, over-time, over-memory, crashed; or missing
    marks: dict[str, float | None]
    so_far: float
    waiting: int
    penalty: float
    flags: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    lost: list[dict] = field(default_factory=list)  # question, mark, reason


@dataclass
class Report:
    """What came of one assignment."""

    assignment: str
    language: str
    sandbox: bool
    points: dict[str, float]
    students: list[Student]
    items: list[Item]
    wrong: dict[str, list[dict]]

    def as_json(self) -> dict:
        """The report as what JSON knows."""
        return asdict(self)


def collect(sheet: Sheet, journal: Journal, language: str, sandbox: bool) -> Report:
    """Read the results one at a time: a large class needs no more memory than a small one."""
    wrong: dict[str, list[Checked]] = {question: [] for question in sheet.points}
    students, marks = [], []
    for row in sheet.rows:
        result = journal.read(row.student)
        student = _student(row, result)
        students.append(student)
        if result and result.status == MARKED:
            marks.append(row.marks)
            for one in _lost(row, result, sheet.points):
                wrong[one.question].append(one)
                student.lost.append(
                    {"question": one.question, "mark": row.marks[one.question], "reason": one.reason}
                )
    return Report(
        sheet.assignment,
        language,
        sandbox,
        sheet.points,
        students,
        analyse(sheet.points, marks),
        frequent(wrong),
    )


def _student(row: Row, result: Result | None) -> Student:
    given = [mark for mark in row.marks.values() if mark is not None]
    student = Student(
        row.student,
        result.status if result else "missing",
        row.marks,
        so_far=max(0.0, sum(given) - row.penalty),
        waiting=len(row.marks) - len(given),
        penalty=row.penalty,
    )
    if result:
        student.kinds = [str(finding["kind"]) for finding in result.findings]
        student.flags = sentences(result.findings)
        if result.status != MARKED:
            student.kinds.insert(0, result.status)
            student.flags.insert(0, status_sentence(result.status))
            if result.status == CRASHED and result.reason:  # for whoever looks into the machinery
                student.flags.append(shortened(result.reason))
    return student


def _lost(row: Row, result: Result, points: dict[str, float]) -> Iterable[Checked]:
    """The checks in which this student did not get every point."""
    for notebook in result.notebooks.values():
        for one in checked(notebook.text) if notebook.text else ():
            mark = row.marks.get(one.question)
            if mark is not None and mark < points.get(one.question, 0):
                yield one
