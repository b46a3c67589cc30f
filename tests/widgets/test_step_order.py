from __future__ import annotations

from course_utils.widgets import order_steps


def test_the_first_draft_breaks_what_steps_need():
    view = order_steps()
    assert view.status.sentence == "11 times, a step comes before something that it needs."
    assert "✗ comes before 2" in view.listed.value


def test_a_step_moves_and_stays_in_the_list():
    view = order_steps()
    view.step.value = 0
    for _ in range(20):
        view.earlier.click()
    assert view.order[0] == 0 and sorted(view.order) == list(range(11))
    view.later.click()
    assert view.order[1] == 0


def test_an_order_that_holds_is_one_of_many():
    view = order_steps()
    for step in range(11):  # the last goes to the end, so they stand in their order
        view.step.value = step
        for _ in range(11):
            view.later.click()
    assert view.status.sentence == "This order holds. So do 209 others."
