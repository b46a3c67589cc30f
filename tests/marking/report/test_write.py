"""The report of a class, as an instructor and as a program read it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from course_utils import language
from course_utils.marking.report.answers import shortened
from course_utils.marking.report.collect import Student
from course_utils.marking.report.write import page, write_report


@pytest.fixture(scope="module")
def report(batch):
    language.use("en")
    return write_report(batch.desk, batch.asked)


def test_the_data_hold_every_student_question_and_repair(batch, report):
    told = json.loads(batch.asked.report.with_suffix(".json").read_text(encoding="utf-8"))
    students = {student["student"]: student for student in told["students"]}
    assert students.keys() == batch.expected.keys()
    assert students["cut-off"]["kinds"] == ["cut-off", "missing"]
    assert students["no-notebook"]["status"] == "unreadable"
    assert "ask for the file again" in students["no-notebook"]["flags"][0]
    assert [item["question"] for item in told["items"]] == list(told["points"])


def test_lost_points_have_their_reason_in_words(report):
    [lost] = [student.lost for student in report.students if student.student == "cut-off"]
    assert [(one["question"], one["mark"]) for one in lost] == [("share-test", 0.0)]
    assert "share" in lost[0]["reason"] and "Traceback" not in lost[0]["reason"]


def test_the_reasons_that_cost_most_come_with_an_answer(report):
    assert report.wrong["share-test"][0]["students"] == 2
    assert sum(one["students"] for one in report.wrong["ranking-test"]) == 1


def test_the_page_holds_everyone_and_its_links_lead_somewhere(batch, report):
    html = batch.asked.report.read_text(encoding="utf-8")
    assert all(f">{student}<" in html for student in batch.expected)
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(re.findall(r'id="([^"]+)"', html))
    assert html.count("<th scope=") == html.count("<th ") and "<script" not in html


def test_each_part_of_the_page_has_its_heading_in_words(report):
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", page(report))
    assert len(headings) >= 3 and all(re.fullmatch(r"[A-Z][a-z ]+", heading) for heading in headings)


def test_nothing_that_a_student_wrote_becomes_html(report):
    nasty = "<script>alert(1)</script>"
    student = Student("x", "marked", {}, 0, 0, 0, flags=[nasty], lost=[{"question": nasty, "reason": nasty}])
    wrong = {nasty: [{"reason": nasty, "students": 1, "answer": nasty}]}
    html = page(replace(report, students=[student], wrong=wrong))
    assert "<script" not in html and "&lt;script&gt;" in html


def test_a_run_without_the_sandbox_says_so(report):
    assert "--no-sandbox" in page(replace(report, sandbox=False)) and "--no-sandbox" not in page(report)


def test_what_cannot_be_seen_is_taken_out_of_an_answer():
    assert shortened("\x1b[31mred\x1b[0m \x07bell \u202eright to left") == "red bell right to left"
    assert len(shortened("x" * 10_000)) < 500
