from __future__ import annotations

import pytest

from course_utils.problem import Problem
from course_utils.widgets import listen_for
from tests.strategy import strategy_case
from tests.tiny import tiny_case


@pytest.fixture
def view():
    return listen_for(strategy_case())


def test_two_months_of_autumn_hear_nothing_of_winter(view) -> None:
    assert "2 months of listening: September 2025 to October 2025." in view.status.sentence
    assert "Not heard of: winter buses." in view.status.sentence
    assert "Not heard of" in view.picture.value


def test_later_or_longer_hears_it(view) -> None:
    view.start.value = 4
    view.months.value = 1
    assert "First in the window: winter buses" in view.status.sentence
    view.start.value, view.months.value = 1, 4
    assert "Not heard of" not in view.status.sentence


def test_after_the_last_month_comes_the_first(view) -> None:
    view.start.value = 4
    assert "December 2025 to September 2025" in view.status.sentence


def test_a_case_where_nobody_speaks_is_one_sentence() -> None:
    with pytest.raises(Problem, match="Nobody says anything"):
        listen_for(tiny_case("silent", "agency", "winter", {}))
