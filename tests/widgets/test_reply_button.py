from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.widgets import press_reply


@pytest.fixture
def view():
    return press_reply(load_case("transit"))


def test_it_opens_on_silence(view):
    assert view.status.sentence.startswith("Nobody replies:")


def test_the_slider_says_its_hour_and_waits_for_the_button(view):
    before = view.picture.value
    view.hour.value = 20
    assert view.status.sentence.startswith("Hour 20 is chosen")
    assert view.picture.value == before


def test_the_button_replies_at_the_chosen_hour(view):
    view.hour.value = 3
    view.reply.click()
    assert view.status.sentence.startswith("Reply after 3 hours:")
    assert 'alt="Line chart' in view.picture.value


def test_one_run_is_said_to_be_an_anecdote(view):
    view.single.click()
    first = view.status.sentence
    view.single.click()
    assert first.startswith("Draw 1. One run is an anecdote")
    assert view.status.sentence.startswith("Draw 2.")
    assert "nine runs in ten" not in first
