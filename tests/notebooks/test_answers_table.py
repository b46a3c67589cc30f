"""The instructor's page of expected answers says what the checks say."""

from __future__ import annotations

import gettext

import pytest

from course_utils import language
from tests.notebooks.answers_table import page, path
from tests.notebooks.shelf import Book, each


@each("assignment")
def test_the_page_is_up_to_date(book: Book) -> None:
    if book.language == "fr" and not gettext.find("relais", language.CATALOGUES, ["fr"]):
        pytest.skip("the French catalogue is not compiled")
    written = path(book.number, book.language).read_text(encoding="utf-8")
    assert written == page(book.number, book.language), "run: python -m tests.notebooks.answers_table"
