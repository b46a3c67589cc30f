import time

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from course_utils.analysis.influence import choose_seeds, spread
from course_utils.problem import Problem


@pytest.fixture(scope="module")
def scale_free():
    """The network on which the toy model was calibrated: 1,500 accounts, 5,984 mutual ties."""
    built = nx.barabasi_albert_graph(1_500, 4, seed=1).to_directed()
    rows = [(f"a{one:04}", f"a{other:04}", 1) for one, other in built.edges]
    return pd.DataFrame(rows, columns=["source", "target", "weight"])


def mean(ties, by, size, world):
    """Mean over three draws, when the accounts are drawn."""
    draws = range(3 if by == "random" else 1)
    return np.mean([spread(ties, choose_seeds(ties, by, size, draw), world=world).mean for draw in draws])


def test_hubs_win_where_posts_are_broadcast(scale_free):
    hubs, ordinary = (mean(scale_free, by, 15, "broadcast") for by in ("in_degree", "random"))
    assert hubs > 2 * ordinary
    assert hubs < mean(scale_free, "random", 60, "broadcast")


def test_hubs_gain_nothing_in_conversation(scale_free):
    hubs, ordinary = (mean(scale_free, by, 15, "conversation") for by in ("in_degree", "random"))
    assert hubs < 1.05 * ordinary
    assert 2.5 * hubs < mean(scale_free, "random", 60, "conversation")


@pytest.mark.parametrize("world", ["broadcast", "conversation"])
def test_a_thousand_runs_take_well_under_half_a_second(scale_free, world):
    seeds = choose_seeds(scale_free, size=15)
    begin = time.perf_counter()
    assert len(spread(scale_free, seeds, world=world, runs=1_000).reached) == 1_000
    assert time.perf_counter() - begin < 2  # seconds; about 0.1 on a quiet machine


def test_words_go_against_the_arrow_of_attention(ties):
    table = ties("bo>ana", "cy>bo")
    assert spread(table, ["ana"], chance=1).mean == 3
    assert spread(table, ["cy"], chance=1).mean == 1
    assert spread(table, ["cy"], chance=1, world="conversation").mean == 3  # one speaks both ways


def test_curve_counts_those_reached_so_far(ties):
    result = spread(ties("bo>ana", "cy>bo"), ["ana"], chance=1)
    assert result.curve.tolist() == [1, 2, 3, 3] and result.interval == (3, 3)
    assert spread(ties("bo>ana", "cy>bo"), ["ana"], chance=1, steps=1).reached.tolist() == [2] * 200


def test_the_chance_of_one_tie_is_the_chance(ties):
    result = spread(ties("bo>ana"), ["ana"], chance=0.3, runs=20_000)
    assert result.mean == pytest.approx(1.3, abs=0.02)


def test_one_contact_a_step(ties):
    star = ties(*(f"fan{place}>star" for place in range(9)))
    assert spread(star, ["star"], chance=1, world="conversation", steps=1).reached.tolist() == [2] * 200


def test_same_seed_same_runs(scale_free):
    first, again, other = (spread(scale_free, ["a0000"], seed=seed).reached for seed in (1, 1, 2))
    assert (first == again).all() and not (first == other).all()


def test_runs_come_in_blocks_when_the_network_is_large(scattered):
    result = spread(scattered(40_000, 200_000), ["a00001", "a00001"], runs=150, chance=0.3)
    assert len(result.reached) == 150 and result.seeds == ("a00001",)
    assert result.curve.iloc[-1] == pytest.approx(result.mean)


def test_an_account_without_ties_reaches_itself(ties):
    for world in ("broadcast", "conversation"):
        assert spread(ties("a>a", "b>c"), ["a"], world=world).mean == 1


@pytest.mark.parametrize(
    ("options", "words"),
    [({"seeds": ["anna"]}, "“ana”"), ({"seeds": []}, "at least one account"), ({"chance": 5}, "from 0"),
     ({"world": "broadcst"}, "“broadcast”"), ({"runs": 0}, "one run")],
)  # fmt: skip
def test_problems_say_what_to_do(ties, options, words):
    with pytest.raises(Problem, match=words):
        spread(ties("bo>ana"), **({"seeds": ["ana"]} | options))
