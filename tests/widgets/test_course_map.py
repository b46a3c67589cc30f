from __future__ import annotations

import json
from pathlib import Path

import pytest

from course_utils import answers
from course_utils.plan import save_parts, steps
from course_utils.widgets import show_course
from course_utils.widgets.course_map import progress


def stop(number: str):
    return next(one for one in show_course().stops if one.path.name.startswith(number))


def test_every_lesson_is_a_link(lesson: Path) -> None:
    html = show_course()._repr_html_()
    assert [f'href="{name}.ipynb"' in html for name in ("00-welcome", "05-influencers")] == [True, True]


def test_a_lesson_is_called_by_its_heading(course: Path) -> None:
    cell = {"cell_type": "markdown", "source": ["# 05 · Voices\n", "x"]}
    (course / "notebooks/en/05-influencers.ipynb").write_text(json.dumps({"cells": [cell]}))
    assert (stop("05").title, stop("00").title) == ("05 · Voices", "00-welcome")


def test_what_was_kept_is_counted(lesson: Path) -> None:
    answers.save("05", "predict/who-answers", {"last": "star"})
    answers.save("05", "quiz/who-answers", {"1": "reach"})
    done = progress("05")
    assert (done.predictions, done.of_predictions, done.checks, done.of_checks) == (1, 2, 1, 2)
    assert "◐ under way" in repr(show_course())


def test_answers_to_questions_that_went_are_not_counted(lesson: Path) -> None:
    answers.save("05", "predict/gone", {"last": "star"})
    assert progress("05").kept == 0


@pytest.mark.parametrize("kept, filled", [("x", 1), ("", 0), (None, 0), ([], 0)])
def test_a_part_of_the_plan_counts_when_it_is_filled(course: Path, kept: object, filled: int) -> None:
    step = next(step for step in steps() if step.asked_by("02"))
    save_parts(step.step, {step.asked_by("02")[0].part: kept})
    assert progress("02").parts == filled


def test_the_lesson_with_a_form_of_its_own_is_counted_too(course: Path) -> None:
    save_parts(6, {"issue": "x"})
    assert (progress("05").parts, progress("05").of_parts) == (1, 1)


def test_what_is_under_way_comes_next(lesson: Path) -> None:
    answers.save("05", "quiz/who-answers", {"1": "reach"})
    assert repr(show_course()).endswith("Next: 05-influencers")


def test_a_damaged_file_of_answers_does_not_hide_the_map(lesson: Path) -> None:
    answers.path("05").parent.mkdir(parents=True)
    answers.path("05").write_text("{")
    assert "05-influencers" in repr(show_course())
