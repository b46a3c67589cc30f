"""Every measure against networkx, which students may call on `graph(edges)` themselves."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from course_utils.analysis.influence import graph, measures, reverse
from course_utils.problem import Problem

COLUMNS = [
    "in_degree", "in_strength", "out_degree", "out_strength", "pagerank", "authority", "hub", "betweenness",
    "closeness", "core", "constraint", "community", "stability",
]  # fmt: skip

NAMES = [f"a{place}" for place in range(12)]
# Some arrows of an account to itself, some repeated: a class's own table has both.
TABLES = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(1, 20)), min_size=1, max_size=60
).map(lambda rows: pd.DataFrame(rows, columns=["source", "target", "weight"]))

comparing = settings(max_examples=40, deadline=None)


def same(ours: pd.Series, theirs: dict) -> None:
    expected = pd.Series(theirs).reindex(ours.index)
    np.testing.assert_allclose(ours.to_numpy(float), expected.to_numpy(float), rtol=1e-7, atol=1e-12)


@comparing
@given(TABLES)
def test_counts_and_strengths(edges):
    table, theirs = measures(edges, seeds=1), graph(edges)
    same(table["in_degree"], dict(theirs.in_degree()))
    same(table["out_degree"], dict(theirs.out_degree()))
    same(table["in_strength"], dict(theirs.in_degree(weight="weight")))
    same(table["out_strength"], dict(theirs.out_degree(weight="weight")))


@comparing
@given(TABLES)
def test_pagerank(edges):
    theirs = nx.pagerank(graph(edges), tol=1e-14, max_iter=10_000)
    np.testing.assert_allclose(measures(edges, seeds=1)["pagerank"], list(theirs.values()), rtol=1e-6)


@comparing
@given(TABLES)
def test_hits(edges):
    theirs = graph(edges)
    values = np.linalg.svd(nx.to_numpy_array(theirs), compute_uv=False)
    # Two groups of equal strength have no one answer, and networkx gives any of them.
    assume(len(values) > 1 and values[1] < 0.99 * values[0])
    hubs, authorities = nx.hits(theirs, tol=0, max_iter=10_000)
    table = measures(edges, seeds=1)
    np.testing.assert_allclose(table["authority"], list(authorities.values()), atol=1e-7)
    np.testing.assert_allclose(table["hub"], list(hubs.values()), atol=1e-7)


@comparing
@given(TABLES)
def test_paths(edges):
    table, theirs = measures(edges, seeds=1), graph(edges)
    same(table["betweenness"], nx.betweenness_centrality(theirs))
    others = max(len(theirs) - 1, 1)
    same(table["closeness"], {name: value / others for name, value in nx.harmonic_centrality(theirs).items()})


@comparing
@given(TABLES)
def test_core_and_constraint(edges):
    table, theirs = measures(edges, seeds=1), graph(edges)
    same(table["core"], nx.core_number(theirs))
    with np.errstate(invalid="ignore"):  # networkx divides by zero for an account without ties
        same(table["constraint"], nx.constraint(theirs, weight="weight"))


@comparing
@given(TABLES, st.randoms(use_true_random=False))
def test_neither_direction_nor_order_of_rows_matters(edges, chance):
    order = list(range(len(edges)))
    chance.shuffle(order)
    pd.testing.assert_frame_equal(measures(reverse(edges).iloc[order]), measures(edges))


def test_columns_and_how_they_were_made(ties):
    table = measures(ties("bo>ana", "cy>ana", "cy>bo"))
    assert list(table.columns) == COLUMNS and table.index.name == "account"
    assert table.attrs["betweenness"] == table.attrs["closeness"] == {"mode": "exact", "sources": 3}
    assert table.attrs["communities"]["runs"] == 10


def test_no_ties_no_rows(ties):
    table = measures(ties())
    assert table.empty and list(table.columns) == COLUMNS


def test_an_account_alone_is_there_and_measures_nothing(ties):
    alone = measures(ties("bo>bo")).loc["bo"]
    assert alone["pagerank"] == 1 and np.isnan(alone["constraint"])
    assert alone.drop(["pagerank", "constraint", "stability"]).eq(0).all()


def test_same_seed_same_sample(scattered):
    table = scattered(300, 900)
    first = measures(table, betweenness="sampled", sources=40, seed=5)
    pd.testing.assert_frame_equal(first, measures(table, betweenness="sampled", sources=40, seed=5))
    assert first.attrs["closeness"] == {"mode": "sampled", "sources": 40}
    assert not first["betweenness"].equals(measures(table, betweenness="sampled", sources=40)["betweenness"])


def test_a_large_table_is_sampled_by_itself(scattered):
    table = measures(scattered(4_000, 20_000), seeds=1)
    assert table.attrs["betweenness"] == {"mode": "sampled", "sources": 256}


@pytest.mark.parametrize("column", ["source", "target", "weight"])
def test_a_missing_column_is_a_problem(ties, column):
    with pytest.raises(Problem, match=f"“{column}”"):
        measures(ties("bo>ana").drop(columns=column))
