import networkx as nx
import numpy as np
import pytest

from course_utils.analysis.influence import graph, hits, pagerank


def test_pagerank_sums_to_one(ties):
    assert pagerank(ties("bo>ana", "cy>ana", "ana>bo")).sum() == pytest.approx(1)
    assert pagerank(ties()).empty


def test_attention_from_the_attended_counts_more(ties):
    ranks = pagerank(ties("a>star", "b>star", "star>friend", "a>other"))
    assert ranks["friend"] > ranks["other"]


def test_hits_tells_curators_from_authorities(ties):
    table = hits(ties("curator>x", "curator>y", "reader>x"))
    assert table["hub"].idxmax() == "curator" and table["authority"].idxmax() == "x"
    assert table.sum().tolist() == pytest.approx([1, 1])


def test_groups_of_equal_strength_share_the_first_place(ties):
    table = hits(ties("a>b", "c>d"))
    assert table["authority"].tolist() == pytest.approx([0, 0.5, 0, 0.5])


def test_hits_without_ties_is_zero(ties):
    assert hits(ties("a>a")).loc["a"].tolist() == [0, 0]


def test_a_large_table_goes_another_way_to_the_same_values(scattered):
    table = scattered(400, 4_000)
    hubs, authorities = nx.hits(graph(table), tol=0)
    np.testing.assert_allclose(hits(table)["authority"], list(authorities.values()), rtol=1e-6)
    np.testing.assert_allclose(hits(table)["hub"], list(hubs.values()), rtol=1e-6)
