"""What a lesson asks stands in its questions file, and everything there is asked."""

from __future__ import annotations

import ast

import pytest

from course_utils import language
from course_utils.widgets.questions import load_questions
from tests.notebooks.shelf import Book, each, read_table


def asked(book: Book, command: str) -> dict[str, ast.Call]:
    """The calls of ``command`` in a lesson, by their key."""
    trees = [ast.parse(cell.source) for cell in book.cells if cell.cell_type == "code"]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == command]
    return {call.args[0].value: call for call in named}


def questions(book: Book) -> dict:
    return read_table(book.path.parent / "questions" / f"{book.number}.yml")


def self_checks(book: Book) -> list[dict]:
    return [one for check in questions(book)["quiz"].values() for one in check]


@each("lesson")
def test_each_question_is_asked_and_each_asked_is_written(book: Book) -> None:
    written = questions(book)
    assert set(asked(book, "predict")) == set(written["predictions"])
    assert set(asked(book, "quiz")) == set(written["quiz"])


@each("lesson")
def test_the_choices_of_a_prediction_stand_in_one_place(book: Book) -> None:
    written = {key for key, one in questions(book)["predictions"].items() if one.get("options")}
    assert written == {key for key, call in asked(book, "predict").items() if len(call.args) == 1}


@each("lesson")
def test_every_answer_of_a_self_check_has_its_own_reason(book: Book) -> None:
    reasons = [option["why"] for one in self_checks(book) for option in one["options"]]
    assert [reason for reason in reasons if reasons.count(reason) > 1] == []


@each("lesson")
def test_the_widgets_can_read_the_file(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    language.use(book.language)
    monkeypatch.chdir(book.path.parent)
    assert load_questions(book.number)


@each("lesson")
def test_the_right_answer_is_not_always_in_the_same_place(book: Book) -> None:
    places = [
        [option.get("right", False) for option in one["options"]].index(True) for one in self_checks(book)
    ]
    assert len(set(places)) > 1
