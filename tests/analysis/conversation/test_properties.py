"""What holds for any trees, against networkx where it has the measure."""

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.conversation import conversations, quality, structural_virality, width


@st.composite
def forests(draw):
    """Messages of which each answers an earlier one or opens a thread, in any order of rows."""
    size = draw(st.integers(1, 25))
    parents = [draw(st.integers(-1, place - 1)) for place in range(size)]
    accounts = draw(st.lists(st.sampled_from(["ana", "bo", "cy", "di"]), min_size=size, max_size=size))
    rows = [
        (f"m{place}", f"m{parents[place]}" if parents[place] >= 0 else None, accounts[place])
        for place in draw(st.permutations(range(size)))
    ]
    return pd.DataFrame(rows, columns=["post_id", "parent_id", "account"])


@given(forests())
def test_bounds(posts):
    table = conversations(posts)
    assert table["size"].sum() == len(posts)
    assert (table["depth"] < table["size"]).all() and (table["max_width"] <= table["size"]).all()
    assert (table["h_index"] <= table[["depth", "max_width"]].min(axis=1)).all()
    assert table["breadth"].between(0, 1, inclusive="right").all()
    assert (table["mean_depth"].isna() | table["mean_depth"].between(1, table["depth"])).all()
    assert (table["reciprocity"].isna() | table["reciprocity"].between(0, 1)).all()


@given(forests())
def test_widths_add_up_to_the_size(posts):
    levels, table = width(posts), conversations(posts)
    assert levels.groupby("thread")["width"].sum().equals(table["size"].sort_index().rename("width"))
    assert (levels.loc[levels["level"] == 0, "width"] == 1).all()


@given(forests())
def test_virality_is_the_mean_distance(posts):
    virality = structural_virality(posts)
    graph = nx.Graph(list(posts.dropna()[["post_id", "parent_id"]].itertuples(index=False)))
    for opening in posts.loc[posts["parent_id"].isna(), "post_id"]:
        if opening in graph:
            tree = graph.subgraph(nx.node_connected_component(graph, opening))
            assert virality[opening] == pytest.approx(nx.average_shortest_path_length(tree))
        else:
            assert pd.isna(virality[opening])


@given(forests(), st.floats(0.1, 9))
def test_quality_is_a_share_and_only_proportions_count(posts, factor):
    posts = posts.assign(civil=True, evidence=False)
    weights = {"reciprocity": 1, "depth": 2, "civility": 3, "evidence": 4}
    one = quality(posts, weights)["quality"]
    other = quality(posts, {part: weight * factor for part, weight in weights.items()})["quality"]
    assert one.between(0, 1).all() and other.tolist() == pytest.approx(one.tolist())
