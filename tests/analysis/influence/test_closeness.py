import random

import networkx as nx
import numpy as np
import pytest

from course_utils.analysis.influence import closeness, graph
from course_utils.problem import Problem


@pytest.mark.parametrize(("accounts", "rows"), [(150, 100), (150, 400), (150, 4_000)])
def test_a_sample_gives_the_mean_over_the_accounts_drawn(scattered, accounts, rows):
    table = scattered(accounts, rows)
    theirs = graph(table)
    drawn = random.Random(3).sample(list(theirs), 70)  # more than 64, so that two words of bits are needed
    sums = nx.harmonic_centrality(theirs, sources=drawn)
    ours = closeness(table, mode="sampled", sources=70, seed=3)
    expected = [sums[name] / (69 if name in drawn else 70) for name in ours.index]
    np.testing.assert_allclose(ours, expected, rtol=1e-12)


def test_a_long_chain_is_walked_to_its_end(ties):
    chain = [f"a{place:04}" for place in range(1_000)]
    table = ties(*(f"{one}>{other}" for one, other in zip(chain, chain[1:], strict=False)))
    exact, sampled = closeness(table, mode="exact"), closeness(table, mode="sampled", sources=999)
    assert exact.iloc[-1] == pytest.approx(sum(1 / d for d in range(1, 1_000)) / 999)
    assert sampled.iloc[-1] == pytest.approx(exact.iloc[-1], rel=0.2)


def test_direct_attention_from_all_is_one(ties):
    assert closeness(ties("bo>ana", "cy>ana"))["ana"] == 1


def test_unknown_mode_is_a_problem(ties):
    with pytest.raises(Problem, match="“exact”"):
        closeness(ties("bo>ana"), mode="exat")
