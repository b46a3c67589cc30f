from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.widgets import move_axis


@pytest.fixture
def view():
    return move_axis(load_case("transit"))


def test_it_opens_just_below_the_shortest_bar(view):
    assert view.start.value == 65 and "In dollars, it is 1.14 times" in view.status.sentence


def test_the_repair_begins_at_zero(view):
    view.repair.click()
    assert view.start.value == 0
    assert "1.14 times as long as the shortest, and so are the dollars" in view.status.sentence
