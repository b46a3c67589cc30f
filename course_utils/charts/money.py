"""Amounts of money as the language writes them."""

from __future__ import annotations

from course_utils.language import number, tr


def dollars(amount: float, digits: int = 0) -> str:
    """$36,810 in English, 36 810 $ in French."""
    return tr("${amount}", amount=number(amount, digits))
