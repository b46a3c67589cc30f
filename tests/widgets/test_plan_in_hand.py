"""Two notebooks on one plan: each gesture saves its own parts, and nothing of the other is written over unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest

from course_utils.plan import Plan, load_plan, save_parts, steps
from course_utils.plan.store import plan_path
from course_utils.widgets._plan_in_hand import PlanInHand
from tests.filled_plan import filled

QUERY, LIMITS = (1, "query"), (1, "limits")


@pytest.fixture
def hand(course: Path) -> PlanInHand:
    save_parts(1, {"query": "bus"})
    return PlanInHand()


def on_disk(step: int, part: str) -> object:
    return load_plan().steps.get(step, {}).get(part)


def test_only_what_changed_is_saved(hand: PlanInHand) -> None:
    save_parts(1, {"limits": "theirs"})
    outcome = hand.keep(1, {"query": "tram"})
    assert (on_disk(*QUERY), on_disk(*LIMITS)) == ("tram", "theirs")
    assert (outcome.mine, outcome.replaced) == ((QUERY,), ())
    assert outcome.changed == {QUERY, LIMITS}


def test_saying_the_same_again_is_no_act(hand: PlanInHand) -> None:
    hand.keep(1, {"query": "bus"})
    hand.keep(1, {"limits": ""})
    assert hand.history.done == ()


def test_both_changed_the_same_part_and_undo_brings_theirs_back(hand: PlanInHand) -> None:
    save_parts(1, {"query": "theirs"})
    assert hand.keep(1, {"query": "mine"}).replaced == (QUERY,)
    hand.undo()
    assert on_disk(*QUERY) == "theirs"
    hand.redo()
    assert on_disk(*QUERY) == "mine"


def test_undo_leaves_what_they_changed_since(hand: PlanInHand) -> None:
    hand.keep(1, {"query": "mine"})
    save_parts(1, {"query": "theirs"})
    assert hand.undo().kept_back == (QUERY,)
    assert on_disk(*QUERY) == "theirs"


def test_undoing_step_6_leaves_a_step_6_that_can_be_read(hand: PlanInHand) -> None:
    hand.keep(6, {"issue": "Snow"})
    hand.undo()
    assert on_disk(6, "issue") == ""


def test_an_import_is_one_act(hand: PlanInHand) -> None:
    outcome = hand.take_in(filled(), steps())
    assert hand.plan.steps == filled().steps
    assert len(outcome.mine) > 20
    hand.undo()
    assert on_disk(*QUERY) == "bus"
    assert not any(
        value for step in hand.plan.steps.values() for part, value in step.items() if part != "query"
    )


def test_an_import_takes_no_unknown_part_and_no_unreadable_step_6(hand: PlanInHand) -> None:
    brought = Plan({1: {"horoscope": "x", "query": "", "limits": "y"}, 6: {"accounts": "nobody"}})
    assert hand.take_in(brought, steps()).mine == (LIMITS,)


@pytest.mark.parametrize("harm", [lambda path: path.write_text("{"), lambda path: path.unlink()])
def test_a_file_lost_meanwhile_is_written_back(hand: PlanInHand, harm) -> None:
    harm(plan_path())
    assert "written back" in hand.keep(1, {"limits": "mine"}).notice
    assert (on_disk(*QUERY), on_disk(*LIMITS)) == ("bus", "mine")
