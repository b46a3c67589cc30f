from __future__ import annotations

from course_utils.plan import Plan, Step, steps
from course_utils.widgets._step_states import lacks, states
from tests.filled_plan import CHOSEN, filled


def test_an_empty_plan_can_only_begin_at_the_beginning() -> None:
    assert states(steps(), Plan()) == {0: "ready"} | dict.fromkeys(range(1, 11), "waiting")


def test_a_filled_plan_is_done_but_for_the_accounts_it_lacks() -> None:
    assert states(steps(), filled()) == dict.fromkeys(range(11), "done") | {6: "begun"}


def test_what_is_begun_lets_the_next_begin() -> None:
    found = states(steps(), Plan({0: {"mandate": "x"}, 1: {"query": "y"}, 2: {"left_out": ""}}))
    assert [found[step] for step in (0, 1, 2, 3)] == ["begun", "begun", "ready", "waiting"]


def test_a_step_that_asks_nothing_holds_nobody_up() -> None:
    silent = Step.model_validate({"step": 1, "title": "Listen", "trace": "ours"})
    after = Step.model_validate({"step": 2, "title": "Publics", "trace": "ours", "needs": [1]})
    assert states([silent, after], Plan()) == {1: "ready", 2: "ready"}


def test_step_6_says_what_it_lacks() -> None:
    sixth = next(step for step in steps() if step.step == 6)
    assert "Choose 2 more accounts." in lacks(sixth, Plan({6: CHOSEN}))
    assert "can't be read" in lacks(sixth, Plan({6: {"accounts": 3}}))[0]
