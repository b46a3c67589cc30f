import pytest

from course_utils.analysis.influence import choose_seeds, seed_sets
from course_utils.problem import Problem


def test_by_measure_and_then_by_name(ties):
    table = ties("a>hub", "b>hub", "hub>bridge", "bridge>far")
    assert choose_seeds(table, "in_degree", 3) == ["hub", "bridge", "far"]
    assert choose_seeds(table, "betweenness", 1) == ["hub"]
    assert choose_seeds(table, "pagerank", 1) == ["far"]


def test_random_depends_on_the_seed_alone(scattered):
    table = scattered(100, 400)
    draws = [choose_seeds(table, "random", 10, seed) for seed in (1, 1, 2)]
    assert draws[0] == draws[1] != draws[2] and len(set(draws[0])) == 10


@pytest.mark.parametrize("size", [0, -1, 3])
def test_more_than_there_are_is_a_problem(ties, size):
    with pytest.raises(Problem, match="from 2 accounts"):
        choose_seeds(ties("a>b"), size=size)


def test_unknown_way_names_the_nearest(ties):
    with pytest.raises(Problem, match="“betweenness”"):
        choose_seeds(ties("a>b"), "betweeness")


def test_sets_have_names_and_sizes(scattered):
    sets = seed_sets(scattered(100, 400), sizes=(1, 15))
    assert {name: len(accounts) for name, accounts in sets.items()} == {
        "1 hub": 1, "1 most between": 1, "1 at random": 1,
        "15 hubs": 15, "15 most between": 15, "15 at random": 15,
    }  # fmt: skip
