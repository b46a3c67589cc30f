from __future__ import annotations

from course_utils.analysis.decision import tornado
from course_utils.charts import show_tornado

GUESSES = {"people": 100, "cost": 300}


def draw(worth: float):
    found = tornado(lambda world: world["people"] * worth - world["cost"], GUESSES)
    return show_tornado(found, {"people": "People"})


def test_the_guess_that_flips_is_named():
    caption = draw(5).caption
    assert "The guess that weighs most: People (a swing of $500)" in caption
    assert "It would flip the decision alone: People." in caption


def test_none_flips_when_the_gap_is_wide():
    assert "None would flip the decision alone." in draw(50).caption


def test_each_bar_is_read_out():
    assert "People: from $-50 to $450." in draw(5).description
