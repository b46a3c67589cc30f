"""The report as a page that loads and runs nothing, and as JSON."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template

from course_utils.files import write_atomically
from course_utils.language import number, percent, tr, trn
from course_utils.marking.batch.journal import Journal
from course_utils.marking.batch.stamp import Round
from course_utils.marking.desk import Desk
from course_utils.marking.grades import read_grades
from course_utils.marking.page import points
from course_utils.marking.report.collect import Report, collect

TEMPLATES = Path(__file__).parents[1] / "templates"


def write_report(desk: Desk, asked: Round) -> Report:
    """Write marking/reports/<assignment>.html and .json, from what stands in the gradebook now."""
    sheet = read_grades(desk, asked.assignment)
    report = collect(sheet, Journal(asked.journal), desk.course.language, asked.sandbox)
    write_atomically(asked.report, page(report))
    told = json.dumps(report.as_json(), ensure_ascii=False, indent=1)
    write_atomically(asked.report.with_suffix(".json"), told)
    return report


def page(report: Report) -> str:
    """The report as HTML; every text that a student may have written is escaped by the template."""
    return _template().render(
        report=report,
        flagged=[student for student in report.students if student.flags],
        anchors={student.student: f"student-{place}" for place, student in enumerate(report.students)},
        words=_words(),
        points=points,
        percent=percent,
        figure=lambda value: "–" if value is None else number(value, 2),
        students=lambda n: trn("{n} student", "{n} students", n),
        labelled=lambda label, text: tr("{label}: {text}", label=label, text=text),
        total=sum(report.points.values()),
    )


@cache
def _template() -> Template:
    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True).get_template("report.html.j2")


def _words() -> dict[str, str]:
    return {
        "report": tr("Marking report"),
        "open": tr(
            "Students' code ran with your own rights (--no-sandbox): it could read and change your files."
        ),
        "flagged": tr("To look at"),
        "nothing_flagged": tr("Nothing was odd."),
        "items": tr("The questions"),
        "items_caption": tr(
            "Difficulty is the share of the points that were obtained: near 100% the question was easy. "
            "Discrimination is the correlation between a question and the total of the others: below 0.2 the "
            "question does not tell strong work from weak, and a negative one deserves a look at the question. "
            "With fewer than some thirty hand-ins both are rough."
        ),
        "question": tr("Question"),
        "points": tr("Points"),
        "marked": tr("Marked"),
        "full": tr("All points"),
        "none": tr("No points"),
        "difficulty": tr("Difficulty"),
        "discrimination": tr("Discrimination"),
        "wrong": tr("Where points were lost most"),
        "answer": tr("One of the answers"),
        "students": tr("The students"),
        "student": tr("Student"),
        "so_far": tr("So far"),
        "waiting": tr("To be marked by hand"),
        "penalty": tr("Late"),
        "lost": tr("Where points were lost"),
        "missing": tr("Nothing handed in"),
    }
