import math

import pandas as pd
import pytest

from course_utils.analysis.influence import without
from course_utils.problem import Problem

GROUPS = dict.fromkeys("abc", "left") | dict.fromkeys("xyz", "right")


@pytest.fixture
def bridge(ties):
    """Two triangles joined by c, who deals with x, and by a detour from b over y and z."""
    return ties("a>b", "b>c", "c>a", "x>y", "y>z", "z>x", "c>x")


def test_a_community_goes_dark(bridge):
    result = without(bridge, "c", GROUPS)
    assert result.cut_off == ("x", "y", "z") or result.cut_off == ("a", "b")
    assert result.cross_ties_lost == 1 and result.joins == ("left", "right")
    assert result.separated == 1 and math.isnan(result.distance_change)


def test_a_detour_makes_the_way_longer(bridge, ties):
    result = without(pd.concat([bridge, ties("d>a", "d>z")]), "c", GROUPS | {"d": "left"})
    # By hand, from a, b, d to x, y, z: before 2 3 2 / 2 3 3 / 2 2 1; without c 3 3 2 / 4 4 3 / 2 2 1.
    assert result.cut_off == () and result.cross_ties_lost == 0.5
    assert result.distance_before == pytest.approx(20 / 9)
    assert result.distance_change == pytest.approx(4 / 9)


def test_an_account_with_no_tie_across_joins_nothing(bridge):
    result = without(bridge, "a", GROUPS)
    assert result.joins is None and result.cut_off == () and math.isnan(result.distance_before)


def test_outside_of_the_largest_part_nothing_is_cut(ties):
    result = without(ties("a>b", "b>c", "x>y"), "x")
    assert result.cut_off == ()


def test_communities_are_looked_for_when_not_given(bridge):
    assert without(bridge, "c").joins == (0, 1)


def test_unknown_account_is_a_problem(bridge):
    with pytest.raises(Problem, match="“q”"):
        without(bridge, "q", GROUPS)
