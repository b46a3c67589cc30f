from __future__ import annotations

from itertools import permutations
from math import factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.planning import broken_pairs, count_orders
from course_utils.problem import Problem
from tests.analysis.planning.conftest import STEPS, plans

NEEDS = {"publics": ["listen"], "platforms": ["publics"], "norms": ["listen"]}


def test_by_hand() -> None:
    assert broken_pairs(["listen", "norms", "publics", "platforms"], NEEDS) == []
    assert broken_pairs(["platforms", "norms", "listen", "publics"], NEEDS) == [
        ("publics", "platforms"),
        ("listen", "norms"),
    ]


def test_what_is_left_out_is_missed_by_what_waits_for_it_alone() -> None:
    assert broken_pairs(["platforms"], NEEDS) == [("publics", "platforms")]
    assert broken_pairs(["listen"], NEEDS) == []


def test_a_chain_has_one_order_and_loose_steps_have_all() -> None:
    assert count_orders({step: STEPS[:place] for place, step in enumerate(STEPS)}) == 1
    assert count_orders({number: [] for number in range(16)}) == factorial(16)
    assert count_orders({}) == 1


@given(plans())
def test_the_count_is_that_of_the_orders_that_break_nothing(needs) -> None:
    small = {step: needs[step] for step in list(needs)[:5]}
    assert count_orders(small) == sum(not broken_pairs(order, small) for order in permutations(small))


@given(plans(), st.randoms())
def test_the_reverse_of_a_good_order_breaks_every_pair(needs, luck) -> None:
    pairs = {(need, step) for step, waits in needs.items() for need in waits}
    assert broken_pairs(list(needs), needs) == []
    assert set(broken_pairs(list(needs)[::-1], needs)) == pairs
    shuffled = luck.sample(list(needs), len(needs))
    assert set(broken_pairs(shuffled, needs)) | set(broken_pairs(shuffled[::-1], needs)) == pairs


@pytest.mark.parametrize(
    ("order", "needs", "kind"),
    [
        (["listen", "listen"], NEEDS, "twice"),
        (["public"], NEEDS, "unknown-step"),
        (["a"], {"a": ["b"], "b": ["a"]}, "circle"),
    ],
)
def test_what_is_no_order_is_told(order, needs, kind: str) -> None:
    with pytest.raises(Problem) as told:
        broken_pairs(order, needs)
    assert told.value.kind == kind


def test_too_many_steps_are_not_counted() -> None:
    with pytest.raises(Problem, match="16 at most"):
        count_orders({number: [] for number in range(17)})
