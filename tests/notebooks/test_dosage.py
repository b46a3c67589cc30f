"""How much a novice meets at once (rule 2 of the design)."""

from __future__ import annotations

from statistics import median

from course_utils.marking.regions import visible
from tests.notebooks.prose import words
from tests.notebooks.shelf import Book, each

MOST_WORDS = {"en": 1800, "fr": 2100}


def seen_lines(book: Book) -> dict[str, int]:
    """Lines of code that a student sees in each cell, worked answers and hidden tests left out."""
    code = {cell.id: visible(cell.source) for cell in book.cells if cell.cell_type == "code"}
    return {name: sum(bool(line.strip()) for line in source.splitlines()) for name, source in code.items()}


@each("lesson")
def test_a_lesson_has_25_to_60_cells(book: Book) -> None:
    assert 25 <= len(book.cells) <= 60


@each("lesson")
def test_a_lesson_is_read_in_time(book: Book) -> None:
    written = [word for cell in book.cells if cell.cell_type == "markdown" for word in words(cell.source)]
    assert 800 <= len(written) <= MOST_WORDS[book.language]


@each("lesson", "assignment")
def test_code_comes_in_small_doses(book: Book) -> None:
    seen = seen_lines(book)
    assert median(seen.values()) <= 3
    assert {name: lines for name, lines in seen.items() if lines > 12} == {}
