from __future__ import annotations

import pytest

from course_utils.widgets import try_interval


@pytest.fixture
def view():
    return try_interval()


def test_it_opens_with_forty(view) -> None:
    assert "18 of 40 make 45%" in view.status.sentence
    assert "between 31% and 60%: 29 points" in view.status.sentence


def test_the_largest_sample(view) -> None:
    view.size.value = 500
    assert "225 of 500 make 45%" in view.status.sentence and "8,000" in view.picture.value


def test_nobody_in_five_leaves_much_open(view) -> None:
    view.share.value, view.size.value = 0, 5
    assert "0 of 5 make 0%. The real share may lie anywhere between 0% and 43%" in view.status.sentence
