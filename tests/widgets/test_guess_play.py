from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.widgets import move_guesses
from course_utils.widgets.guess_play import better_by, guesses


@pytest.fixture
def view():
    return move_guesses(load_case("transit"))


def test_what_listening_avoids_weighs_most(view):
    assert view.table.index[0] == "listening"
    assert "None would flip" in view.status.sentence


def test_one_guess_flips_listening_only(view):
    view.pair.value = ("listening", "nothing")
    assert view.table.index[view.table["flips"]].tolist() == ["listening"]


def test_a_smaller_move_makes_shorter_bars(view):
    wide = view.table["swing"]
    view.share.value = 10
    assert (view.table["swing"].reindex(wide.index) < wide).all()


def test_the_pilot_holds_on_what_both_have_in_common(view):
    view.pair.value = ("pilot", "listening")
    assert view.table.loc["listening", "swing"] == 0


def test_two_guesses_together_flip_what_neither_flips():
    case = load_case("transit")
    now = guesses(case)

    def lead(**changes):
        worth = better_by(case, now | changes)
        return worth["pilot"] - worth["listening"]

    assert lead(risk=now["risk"] / 2) > 0 and lead(page=0.5) > 0
    assert lead(risk=now["risk"] / 2, page=0.5) < 0
