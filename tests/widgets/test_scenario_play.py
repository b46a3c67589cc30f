from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.widgets import weigh_scenarios
from course_utils.widgets.scenario_play import advice
from tests.scenarios import scenario_table


@pytest.fixture
def view():
    return weigh_scenarios(load_case("transit"))


def test_hiding_the_uncertainty_changes_the_advice(view):
    assert "But the lines overlap" in view.status.sentence
    view.hide.value = True
    assert "nothing says how sure that is" in view.status.sentence


def test_a_pilot_of_a_week_does_not_pay_for_its_training(view):
    view.weeks.value = 1
    assert view.table["net"].idxmax() == "listening"
    assert "A pilot of 1 week. Listening only" in view.status.sentence


def test_a_clear_lead_is_said_to_be_one():
    table = scenario_table()
    table.loc["pilot", "net_low"] = -1100
    assert "no other comes close" in advice(table, hidden=False)
