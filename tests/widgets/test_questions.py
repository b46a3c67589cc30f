from __future__ import annotations

from pathlib import Path

import pytest

from course_utils import language
from course_utils.problem import Problem
from course_utils.widgets.questions import load_questions

OPTION = "{id: a, label: A, right: true, why: yes it is}, {id: b, label: B, why: not that one}"


def problem(questions: Path, text: str) -> Problem:
    """What is said of a questions file with this text."""
    questions.write_text(text, encoding="utf-8")
    with pytest.raises(Problem) as caught:
        load_questions("05")
    return caught.value


def test_questions_are_read_in_the_language_spoken(questions: Path) -> None:
    french = questions.parents[2] / "fr" / "questions"
    french.mkdir(parents=True)
    (french / "05.yml").write_text('predictions: {qui: {prompt: "Qui?"}}', encoding="utf-8")
    assert load_questions("05", "fr").prediction("qui").prompt == "Qui?"
    language.use("en")
    assert len(load_questions("05").check("who-answers")) == 2


def test_a_misspelt_key_gets_the_nearest(questions: Path) -> None:
    with pytest.raises(Problem, match="Did you mean “who-answers”"):
        load_questions("05").prediction("who-answer")


def test_an_unknown_key_is_said(questions: Path) -> None:
    with pytest.raises(Problem, match="no question called “zzz”"):
        load_questions("05").check("zzz")


def test_a_missing_file_is_one_sentence(course: Path) -> None:
    with pytest.raises(Problem, match=r"05\.yml"):
        load_questions("05")


def test_an_empty_file_has_no_question(questions: Path) -> None:
    questions.write_text("", encoding="utf-8")
    assert load_questions("05").predictions == {}


def test_a_number_may_be_an_id(questions: Path) -> None:
    questions.write_text("predictions: {k: {prompt: P, options: [{id: 1, label: One}, {id: 2, label: 2}]}}")
    assert [option.id for option in load_questions("05").prediction("k").options] == ["1", "2"]


def test_all_mistakes_are_listed_at_once(questions: Path) -> None:
    text = f"predictions: {{k: {{options: []}}}}\nquiz: {{q: [{{prompt: 1, options: [{OPTION}], note: n}}]}}"
    faults = " ".join(problem(questions, text).facts["faults"])
    assert "predictions.k.prompt" in faults
    assert "quiz.q.0.note" in faults


@pytest.mark.parametrize(
    "options",
    [
        "{id: a, label: A, why: w}, {id: b, label: B, why: w}",
        "{id: a, label: A, right: true, why: w}, {id: b, label: B, right: true, why: w}",
        "{id: a, label: A, right: true, why: w}",
        "{id: a, label: A, right: true, why: w}, {id: a, label: B, why: w}",
        "{id: a, label: A, right: true, why: w}, {id: b, label: A, why: w}",
        "{id: a, label: A, right: true, why: w}, {id: b, label: B}",
    ],
)
def test_a_question_that_can_not_be_answered_is_refused(questions: Path, options: str) -> None:
    found = problem(questions, f"quiz: {{q: [{{prompt: P, options: [{options}]}}]}}")
    assert found.kind == "malformed-questions"


@pytest.mark.parametrize("text", ["a: [", "- one", "quiz: 3", "Quiz: {}"])
def test_a_file_that_is_no_questions_file_is_one_sentence(questions: Path, text: str) -> None:
    assert "en/05.yml" in problem(questions, text).sentence.replace("questions", "en")
