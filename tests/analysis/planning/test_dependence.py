from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.planning import bare_prerequisites, broken_pairs, depths, standing_on
from course_utils.problem import Problem
from tests.analysis.planning.conftest import plans

NEEDS = {0: [], 1: [0], 2: [1], 3: [2], 6: [1, 2], 9: [2], 10: [0, 1, 2, 3, 6, 9]}


def test_by_hand() -> None:
    assert standing_on(1, NEEDS) == [2, 3, 6, 9, 10]
    assert standing_on(9, NEEDS) == [10]
    assert standing_on(10, NEEDS) == []
    assert depths(NEEDS) == {0: 0, 1: 1, 2: 2, 3: 3, 6: 3, 9: 3, 10: 4}
    assert bare_prerequisites(NEEDS)[10] == [3, 6, 9]
    assert bare_prerequisites(NEEDS)[6] == [2]


@given(plans(), st.data())
def test_the_bare_prerequisites_carry_all_the_others(needs, data) -> None:
    step = data.draw(st.sampled_from(list(needs)))
    assert standing_on(step, bare_prerequisites(needs)) == standing_on(step, needs)


@given(plans())
def test_an_order_by_depth_breaks_nothing(needs) -> None:
    assert broken_pairs(sorted(needs, key=depths(needs).get), needs) == []


@pytest.mark.parametrize(
    ("step", "needs", "kind"), [("c", {"a": []}, "unknown-step"), ("a", {"a": ["a"]}, "circle")]
)
def test_what_is_no_plan_is_told(step, needs, kind: str) -> None:
    with pytest.raises(Problem) as told:
        standing_on(step, needs)
    assert told.value.kind == kind
