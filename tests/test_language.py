"""Numbers and dates as the readers of each edition write them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from course_utils.language import day, number, read_number, use


@pytest.fixture
def french() -> Iterator[None]:
    use("fr")
    yield
    use("en")


def test_a_day_in_words(french: None) -> None:
    assert day(date(2026, 5, 1)) == "1er mai 2026"
    assert day(date(2026, 5, 11)) == "11 mai 2026"


def test_the_first_of_a_month_in_english() -> None:
    assert day(date(2026, 5, 1)) == "1 May 2026"


@pytest.mark.parametrize("value", [0.0, 7.5, 1234.5, -1234567.25])
def test_what_we_write_we_can_read(value: float) -> None:
    assert read_number(number(value, 2)) == value


@pytest.mark.parametrize("value", [0.0, 7.5, 1234.5, -1234567.25])
def test_what_we_write_in_french_we_can_read(french: None, value: float) -> None:
    assert read_number(number(value, 2)) == value


@pytest.mark.parametrize("text", ["", "many", "3 or 4", "1.2.3", "12:30"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None
