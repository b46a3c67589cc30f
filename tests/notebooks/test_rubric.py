"""The rubric covers what a person reads, with the points that the notebook announces."""

from __future__ import annotations

import re

from course_utils.marking.rubric import read_rubric
from tests.notebooks.shelf import Book, each


def announced(book: Book) -> dict[str, float]:
    """The points of each answer that is read by a person."""
    marks = [cell.metadata.get("nbgrader", {}) for cell in book.cells]
    return {mark["grade_id"]: mark["points"] for mark in marks if mark.get("grade") and mark.get("solution")}


@each("assignment")
def test_every_written_answer_has_its_criteria(book: Book) -> None:
    rubric = read_rubric(book.path.parent)
    assert {name: question.points for name, question in rubric.questions.items()} == announced(book)
    assert rubric.assignment == book.number


@each("assignment")
def test_every_level_has_a_comment_that_can_be_given(book: Book) -> None:
    questions = read_rubric(book.path.parent).questions.values()
    levels = [level for one in questions for criterion in one.criteria.values() for level in criterion.levels]
    assert [level.title for level in levels if not level.comment] == []


@each("assignment")
def test_headings_announce_the_points_that_are_given(book: Book) -> None:
    titles = [cell.source.splitlines()[0] for cell in book.cells if cell.source.startswith("## ")]
    shown = [float(found[1]) for title in titles if (found := re.search(r"\((\d+) points", title))]
    given = [mark["points"] for cell in book.cells if "points" in (mark := cell.metadata.get("nbgrader", {}))]
    assert shown == given


@each("assignment")
def test_the_card_adds_the_points_up(book: Book) -> None:
    marks = [cell.metadata.get("nbgrader", {}) for cell in book.cells]
    by_person = sum(announced(book).values())
    by_machine = sum(mark["points"] for mark in marks if "points" in mark) - by_person
    assert f"{by_machine:g} points" in book.cells[0].source
    assert re.search(rf"\b{by_person:g} (by|par) ", book.cells[0].source)
