"""The co-occurrence network of Beveridge & Shan (2016), whose ranking is published."""

import pandas as pd
import pytest

from course_utils.analysis.influence import graph, measures, reverse


@pytest.fixture
def characters(realdata):
    """107 characters, 352 weighted ties without direction: one arrow each way."""
    read = pd.read_csv(realdata / "got-network" / "got-edges.csv").set_axis(
        ["source", "target", "weight"], axis=1
    )
    return pd.concat([read, reverse(read)], ignore_index=True)


def test_size(characters):
    built = graph(characters)
    assert len(built) == 107 and built.number_of_edges() == 2 * 352


def test_published_ranking(characters):
    table = measures(characters)
    degree = table["in_degree"].nlargest(5)
    assert degree.to_dict() == {"Tyrion": 36, "Jon": 26, "Sansa": 26, "Robb": 25, "Jaime": 24}
    assert table["in_strength"].nlargest(5).tolist() == [551, 442, 383, 372, 344]
    assert table["pagerank"].nlargest(3).index.tolist() == ["Tyrion", "Jon", "Daenerys"]


def test_jon_stands_between(characters):
    between = measures(characters)["betweenness"] * 106 * 105 / 2  # to pairs without direction, as published
    expected = {"Jon": 1279.75, "Robert": 1165.60, "Tyrion": 1101.38, "Daenerys": 874.84, "Robb": 706.56}
    assert between.nlargest(5).round(2).to_dict() == pytest.approx(expected, abs=0.01)
