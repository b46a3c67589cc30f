from __future__ import annotations

from pathlib import Path

import pytest

from course_utils import answers, language
from course_utils.problem import Problem
from course_utils.widgets import begin, predict, quiz
from course_utils.widgets.opening import found_again


def shown(view: object) -> str:
    """The HTML of the status line."""
    return view.children[1].value


def test_beginning_chooses_the_language(course: Path) -> None:
    begin("05", language="en")
    assert language.current() == "en"


def test_a_fresh_start_says_where_answers_go(course: Path) -> None:
    assert "nothing kept yet" in shown(begin("05"))
    assert "work/answers/05.json" in shown(begin("05"))


def test_what_was_kept_is_counted(course: Path) -> None:
    for key in ("predict/a", "predict/b", "quiz/a"):
        answers.save("05", key, {})
    assert "2 predictions and 1 self-check" in shown(begin("05"))


def test_counts_leave_out_what_is_not_there() -> None:
    assert found_again(["quiz/a", "quiz/b"]) == "Found again from last time: 2 self-checks."


def test_a_damaged_file_is_said_at_the_beginning(course: Path) -> None:
    answers.save("05", "predict/a", {})
    answers.path("05").write_text("{{")
    assert "05.damaged-" in shown(begin("05"))


@pytest.mark.parametrize("ask", [predict, quiz])
def test_a_question_before_the_beginning_says_what_to_run(questions: Path, ask: object) -> None:
    with pytest.raises(Problem, match="run its first code cell"):
        ask("who-answers")


def test_an_unknown_language_is_our_own_mistake(course: Path) -> None:
    with pytest.raises(ValueError, match="language"):
        begin("05", language="de")
