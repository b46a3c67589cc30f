"""A class that simulates a year of its own keeps an assignment that can be solved."""

from __future__ import annotations

from pathlib import Path

import pytest

from course_utils.cases.generator.build import build_case
from tests.notebooks.assignment import Assignment
from tests.notebooks.shelf import Book, books


@pytest.mark.slow
@pytest.mark.parametrize("book", books("assignment", language="en"), ids=str)
def test_worked_answers_are_right_in_another_year(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "course.toml").write_text("")
    build_case(book.cells[0].metadata.relais.card.case, tmp_path / "datasets" / "coop", seed=7)
    monkeypatch.chdir(tmp_path)
    assignment = Assignment(book)
    earned = {name: assignment.solved(name).points for name in assignment.questions}
    assert earned == {name: question.points for name, question in assignment.questions.items()}
    assert {name for name in earned if not assignment.untouched(name).stopped} == set()
