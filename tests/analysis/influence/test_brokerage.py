import random

import networkx as nx
import numpy as np
import pytest

from course_utils.analysis.influence import betweenness, constraint, graph


def test_a_sample_counts_the_paths_that_begin_in_it(scattered):
    table = scattered(60, 200)
    theirs = graph(table)
    n, drawn = len(theirs), random.Random(3).sample(list(theirs), 20)
    counts = nx.betweenness_centrality_subset(theirs, drawn, list(theirs))
    expected = [count / (n - 2) / (19 if name in drawn else 20) for name, count in counts.items()]
    np.testing.assert_allclose(betweenness(table, mode="sampled", sources=20, seed=3), expected, rtol=1e-9)


def test_a_sample_of_everybody_is_exact(scattered):
    result = betweenness(scattered(20, 60), mode="sampled", sources=500)
    assert result.attrs["betweenness"]["mode"] == "exact"


@pytest.mark.parametrize("arrows", [["a>b"], ["a>a"], []])
def test_nobody_stands_between_two(ties, arrows):
    assert betweenness(ties(*arrows)).eq(0).all()


def test_a_broker_is_less_constrained_than_the_brokered(ties):
    values = constraint(ties("a>broker", "b>broker", "c>broker", "b>c", "d>broker", "e>broker"))
    assert values["broker"] < values["b"] < values["a"] == 1
