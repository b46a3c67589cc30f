from __future__ import annotations

import pytest

from course_utils.analysis import influence
from course_utils.cases import Case
from course_utils.problem import Problem
from course_utils.widgets import weigh
from course_utils.widgets.weights import shares


@pytest.fixture
def view(case: Case):
    return weigh(influence.profile(case))


def test_weights_sum_to_one() -> None:
    assert shares({"reach": 1, "resonance": 3}) == {"reach": 0.25, "resonance": 0.75}


def test_at_first_all_weigh_the_same(view) -> None:
    assert set(view.weights.values()) == {0.25}
    assert "ρ = 1.00" in view.status.sentence


def test_reach_alone_puts_the_most_followed_first(view) -> None:
    for part, control in view.sliders.items():
        control.value = 10 if part == "reach" else 0
    assert "1. @star" in view.table.value
    assert "Reach 100%" in view.status.sentence


def test_without_any_weight_the_last_ranking_stays(view) -> None:
    before = view.table.value
    for control in view.sliders.values():
        control.value = 0
    assert "Give some weight" in view.status.sentence
    assert before[:20] == view.table.value[:20]


def test_equal_weights_come_back_with_one_drawing(view) -> None:
    drawings = []
    view.sliders["reach"].value = 10
    view.picture.observe(drawings.append, "value")
    view.equal.click()
    assert (len(drawings), set(view.weights.values())) == (1, {0.25})


def test_a_table_without_accounts_is_one_sentence(case: Case) -> None:
    with pytest.raises(Problem, match="no account to rank"):
        weigh(influence.profile(case).head(0))
