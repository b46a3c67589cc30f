from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from course_utils.plan import Plan, example_plan, pack_plan, unpack_plan
from course_utils.plan.parcel import LARGEST
from course_utils.problem import Problem

WORDS = some.text(max_size=50)
VALUES = some.recursive(WORDS | some.integers() | some.booleans(), lambda one: some.lists(one, max_size=4))
STEPS = some.dictionaries(some.integers(0, 10), some.dictionaries(WORDS, VALUES, max_size=4))


@given(STEPS)
def test_what_was_packed_comes_out(steps):
    assert unpack_plan(pack_plan(Plan(steps))).steps == steps


def test_it_survives_what_mail_and_hands_do_to_a_text():
    packed = pack_plan(example_plan("museum"))
    lines = "\n".join(packed[start : start + 76] for start in range(0, len(packed), 76))
    assert unpack_plan(f"My plan:\r\n  {lines}\n\nThanks").steps == example_plan("museum").steps


@pytest.mark.parametrize("cut", [1, 5, 40, 3_000])
def test_a_part_that_was_lost_is_told(cut):
    with pytest.raises(Problem, match="A part of the packed plan was lost"):
        unpack_plan(pack_plan(example_plan("museum"))[: -cut - len(":end")])


def test_a_text_without_a_plan_is_told():
    with pytest.raises(Problem, match="no packed plan"):
        unpack_plan(json.dumps({"steps": {}}))


def test_a_bomb_does_not_go_off():
    with pytest.raises(Problem, match="A part of the packed plan was lost"):
        unpack_plan(pack_plan(Plan({0: {"mandate": "a" * LARGEST}})))
