from __future__ import annotations

from course_utils.plan import Plan, steps, structural_criteria
from tests.filled_plan import filled


def test_twenty_points_and_an_empty_plan_gets_none():
    found = structural_criteria(Plan(), steps())
    assert sum(one.worth for one in found) == 20
    assert sum(one.points for one in found) == 0


def test_a_plan_filled_in_without_thought_gets_few():
    met = {one.name for one in structural_criteria(filled(), steps()) if one.met}
    assert met == {"both-choices", "feasible", "reviewed"}
