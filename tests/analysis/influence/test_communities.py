import random
from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from course_utils.analysis.influence import communities


@pytest.fixture
def cliques(ties):
    """Five accounts who all deal with each other, four who do, and one tie between the groups."""
    big, small = list("abcde"), list("vwxy")
    pairs = [*combinations(big, 2), *combinations(small, 2), ("a", "v")]
    return ties(*(f"{one}>{other}" for one, other in pairs))


def test_the_largest_is_zero_and_clear_groups_are_stable(cliques):
    table = communities(cliques)
    assert table["community"].tolist() == [0] * 5 + [1] * 4
    assert table["stability"].eq(1).all()


def test_modularity_is_that_of_networkx(cliques):
    expected = nx.community.modularity(nx.Graph(cliques[["source", "target"]].to_numpy().tolist()),
                                       [set("abcde"), set("vwxy")])  # fmt: skip
    assert communities(cliques).attrs["communities"]["modularity"] == pytest.approx(expected)


def test_unmarked_groups_change_from_run_to_run(scattered):
    table = communities(scattered(200, 800))
    assert 0 < table["stability"].mean() < 0.8
    assert (np.diff(table["community"].value_counts().sort_index()) <= 0).all()


def test_same_seed_same_groups_and_chance_is_left_alone(scattered):
    ties = scattered(100, 400)
    random.seed(1)
    expected = random.Random(1).random()
    first = communities(ties, seed=2)
    assert random.random() == expected
    pd.testing.assert_frame_equal(first, communities(ties, seed=2))


def test_one_run_cannot_say_how_stable_it_is(cliques):
    assert communities(cliques, seeds=1)["stability"].isna().all()
    assert communities(cliques, seeds=1).attrs["communities"]["runs"] == 1
