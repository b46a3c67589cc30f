from __future__ import annotations

import pytest

from course_utils import language
from course_utils.charts.money import dollars


@pytest.mark.parametrize(
    ("amount", "digits", "written"), [(36810, 0, "$36,810"), (4.108, 2, "$4.11"), (0, 0, "$0")]
)
def test_the_sign_comes_first_in_english(amount: float, digits: int, written: str) -> None:
    language.use("en")
    assert dollars(amount, digits) == written
