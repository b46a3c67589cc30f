from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.widgets import weigh_platforms


@pytest.fixture
def view():
    return weigh_platforms(load_case("transit"))


def test_it_says_who_comes_first_and_what_that_hangs_on(view):
    assert "Photo comes first, with 3.87; Page follows by 0.12." in view.status.sentence
    assert "“Takes few hours”: at 1.8 instead of 2, Page draws level" in view.status.sentence


def test_a_weight_flips_the_choice(view):
    view.weights["reach"].value = 4
    assert "Page comes first" in view.status.sentence and "<img" in view.picture.value


def test_another_public_another_platform(view):
    view.public.value = "municipalities"
    assert "Microblog comes first" in view.status.sentence


def test_without_any_weight_it_asks_for_one(view):
    for slider in view.weights.values():
        slider.value = 0
    assert "Give at least one criterion a weight" in view.status.sentence
