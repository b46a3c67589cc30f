"""Headings are the map of a page, and pictures have words: for those who listen to it as well."""

from __future__ import annotations

import re
from itertools import pairwise

from tests.notebooks.prose import prose
from tests.notebooks.shelf import Book, each

HEADING = re.compile(r"^(#+) +\S", re.MULTILINE)
PICTURE_WITHOUT_WORDS = re.compile(r"!\[\s*\]\(|<img(?![^>]*\balt=[\"'][^\"']+)")


def levels(book: Book) -> list[int]:
    texts = [prose(cell.source) for cell in book.cells if cell.cell_type == "markdown"]
    return [len(marks) for text in texts for marks in HEADING.findall(text)]


@each()
def test_has_one_title_and_it_comes_first(book: Book) -> None:
    found = levels(book)
    assert found[0] == 1
    assert found.count(1) == 1


@each()
def test_headings_go_down_one_step_at_a_time(book: Book) -> None:
    found = levels(book)
    assert [(one, other) for one, other in pairwise(found) if other > one + 1] == []


@each()
def test_pictures_have_words(book: Book) -> None:
    texts = [cell for cell in book.cells if cell.cell_type == "markdown"]
    assert [cell.id for cell in texts if PICTURE_WITHOUT_WORDS.search(cell.source)] == []
