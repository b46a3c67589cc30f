import pandas as pd
import pytest

from course_utils.analysis.influence import describe_edge, edges, follow_edges, reverse
from course_utils.problem import Problem


def test_reversing_twice_gives_the_table_back(posts):
    table = edges(posts)
    again = reverse(reverse(table))
    pd.testing.assert_frame_equal(again, table)
    assert again.attrs == table.attrs


def test_reversed_says_so_and_keeps_its_columns(posts):
    turned = reverse(edges(posts))
    assert turned.attrs["direction"] == "influence"
    assert turned.columns.tolist() == ["source", "target", "weight", "posts"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [("share", "@bo relays @ana 2 times"), ("reply", "@bo answers @ana once"),
     ("mention", "@ana mentions @bo once"), (None, "@bo reacts to @ana 3 times")],
)  # fmt: skip
def test_the_sentence_says_what_was_done(posts, kind, words):
    assert describe_edge(edges(posts, kind)).startswith(words + ": attention goes from")


def test_influence_has_the_same_fact_and_the_other_arrow(posts):
    sentence = describe_edge(edges(posts, "share", direction="influence"))
    assert sentence.startswith("@bo relays @ana 2 times") and "arrow goes from @ana to @bo" in sentence


def test_follows_have_no_number():
    table = follow_edges(pd.DataFrame({"follower": ["bo"], "followed": ["ana"]}))
    assert describe_edge(table).startswith("@bo follows @ana: attention goes from @bo to @ana")


def test_no_such_row_says_how_many_there_are(ties):
    with pytest.raises(Problem, match="no row 4: this table has 1 tie"):
        describe_edge(ties("bo>ana"), 4)
