"""Months as readers write them."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from course_utils.language import BABEL_LOCALES, current


def month_word(value: date, short: bool = False) -> str:
    """A month in words: "March 2026", « mars 2026 »; ``short``: "Feb", « févr. »."""
    words = format_date(value, format="LLL" if short else "LLLL y", locale=BABEL_LOCALES[current()])
    return words if current() == "fr" else words.rstrip(".")
