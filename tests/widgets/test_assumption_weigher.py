from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.widgets import weigh_assumptions


@pytest.fixture
def view():
    return weigh_assumptions(load_case("transit"))


def test_it_opens_on_the_usual_values(view):
    assert view.status.sentence.startswith("80% trust the reply, 2% more are reached each hour, 100%")
    assert "Last useful hour: 8." in view.last.value


def test_a_slider_changes_the_words_and_the_picture(view):
    before = view.picture.value
    view.credibility.value = 0
    assert view.status.sentence.startswith("0% trust the reply")
    assert "Last useful hour: none." in view.last.value
    assert view.picture.value != before


def test_a_slow_rumour_leaves_all_the_time(view):
    view.pass_on.value = 10
    assert "beyond the two days" in view.last.value


def test_the_way_back(view):
    said = view.status.sentence
    view.reach.value, view.hour.value = 10, 30
    view.usual.click()
    assert view.status.sentence == said
