import pytest

from course_utils.analysis.influence import bridges
from course_utils.problem import Problem

GROUPS = {"a1": 0, "a2": 0, "b1": 1, "b2": 1, "c1": 2}


@pytest.fixture
def villages(ties):
    return ties("a1>a2", "a1>b1", "b1>a1", "a2>b1", "b2>b1", "c1>a1")


def test_ties_across_and_share_of_the_pair(villages):
    table = bridges(villages, GROUPS)
    assert table.loc["a1"].tolist() == [3, 0, 1, 2, pytest.approx(2 / 3)]
    assert table.loc["b1"].tolist() == [3, 0, 1, 3, 1]
    assert table.loc["c1"].tolist() == [1, 0, 2, 1, 1]


def test_most_cross_ties_first_and_none_left_out(villages):
    assert bridges(villages, GROUPS).index.tolist() == ["b1", "a1", "c1", "a2"]
    assert len(bridges(villages, GROUPS, top=2)) == 2


def test_communities_are_looked_for_when_not_given(ties):
    table = ties("a>b", "b>c", "c>a", "x>y", "y>z", "z>x", "c>x")
    assert sorted(bridges(table).index) == ["c", "x"]


def test_no_community_for_an_account_is_a_problem(villages):
    with pytest.raises(Problem, match="“c1”"):
        bridges(villages, {name: group for name, group in GROUPS.items() if name != "c1"})


@pytest.mark.parametrize("arrows", [[], ["a1>a2"]])
def test_nothing_across_nothing_listed(ties, arrows):
    assert bridges(ties(*arrows), GROUPS).empty
