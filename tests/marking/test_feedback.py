"""The page that goes back: in the language of the course, safe, complete."""

from __future__ import annotations

import re

import pytest
from nbgrader.api import Gradebook

from course_utils import language
from course_utils.language import tr
from course_utils.marking.page import points
from course_utils.marking.pipeline import write_feedback
from course_utils.marking.rubric import read_rubric

ENGLISH = (
    "Feedback",
    "Total so far",
    "Your answer",
    "What the check found",
    "Criterion",
    "Back to the marks",
    "not marked yet",
)


def test_the_page_says_which_language_it_is_in(term):
    assert term.page("amina-zip").startswith(f'<!DOCTYPE html>\n<html lang="{term.language}">')


def test_every_label_is_in_the_language_of_the_course(term):
    language.use(term.language)
    page = term.page("amina-zip")
    for word in ENGLISH:
        assert tr(word) in page
        assert term.language == "en" or word not in page


def test_nothing_on_the_page_runs_or_loads(term):
    for name in ("amina", "bruno", "chloe", "diego", "elise"):
        page = term.page(f"{name}-zip")
        assert "default-src 'none'" in page
        assert not re.search(r"<(script|iframe|link|object|form)|\son\w+=|src=\"http|Traceback", page)


def test_the_marks_are_on_the_page(term):
    page = term.page("bruno-zip")
    language.use(term.language)
    for cell, mark in term.students.marks()["bruno"].items():
        out_of = term.students.marks()["amina"][cell]
        assert tr("{mark} out of {points}", mark=points(mark), points=points(out_of)) in page


def test_the_criteria_stand_under_the_written_answers(term):
    rubric = read_rubric(term.source.parent)
    page = term.page("amina-zip").replace("&#39;", "'")
    for question in rubric.questions.values():
        assert all(criterion.title in page for criterion in question.criteria.values())


def test_a_crash_is_told_in_a_sentence(term):
    language.use(term.language)
    page = term.page("elise-zip")
    assert tr("This cell did not run: the notebook stopped at this cell or at one above it.") in page
    assert "DeadKernel" not in page


def test_a_comment_is_cleaned_and_a_mark_by_hand_shows(term):
    language.use(term.language)
    question = next(iter(read_rubric(term.source.parent).questions))
    names = (question, term.notebook, term.assignment, "diego-zip")
    with Gradebook(term.desk.directory.db_url, term.desk.course.id) as gradebook:
        gradebook.find_comment(*names).manual_comment = "**Well said**<script>alert(1)</script>"
        grade = gradebook.find_grade(*names)
        grade.manual_score, grade.needs_manual_grade = 2.5, False
        gradebook.db.commit()
    assert write_feedback(term.desk, term.assignment) == []
    page = term.page("diego-zip")
    assert "<strong>Well said</strong>" in page and "<script" not in page and points(2.5) in page


@pytest.mark.parametrize(
    ("value", "en", "fr"), [(3.0, "3", "3"), (2.5, "2.5", "2,5"), (1 / 3, "0.33", "0,33"), (0.999, "1", "1")]
)
def test_points_are_written_as_one_reads_them(value, en, fr):
    for edition, written in (("en", en), ("fr", fr)):
        language.use(edition)
        assert points(value) == written
