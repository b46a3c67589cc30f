import pandas as pd
import pytest

from course_utils.analysis.influence import DISPUTED, received_stance, stance
from course_utils.problem import Problem


def codings(thing, *rows):
    return pd.DataFrame(rows, columns=[thing, "coder", "stance"])


def test_agreed_disputed_and_coded_once():
    table = codings("account", ("a", "A", "neutral"), ("a", "B", "neutral"), ("b", "A", "neutral"),
                    ("b", "B", "favourable"), ("c", "A", "unfavourable"))  # fmt: skip
    assert stance(table).to_dict() == {"a": "neutral", "b": DISPUTED, "c": "unfavourable"}


def test_relays_of_relays_keep_the_words_stance(posts):
    table = received_stance(posts, codings("post_id", ("p1", "A", "unfavourable"), ("p2", "A", "favourable")))
    assert table.loc["ana"].tolist() == [2, 0.5, 0.5, 2, 1, 1]
    assert table.loc["bo"].tolist() == [1, 0, 1, 1, 0, 1]  # di relayed bo's relay of p1
    assert table.index[0] == "ana"


def test_disputed_posts_count_on_neither_side(posts):
    table = received_stance(posts, codings("post_id", ("p1", "A", "unfavourable"), ("p1", "B", "neutral")))
    assert table.loc["ana", ["relays", "favourable", "unfavourable"]].tolist() == [1, 0, 0]


def test_nothing_coded_nothing_received(posts):
    assert received_stance(posts, codings("post_id")).empty


def test_a_circle_of_shares_ends():
    posts = pd.DataFrame(
        {"post_id": ["p1", "p2"], "account": ["a", "b"], "kind": "share", "parent_id": ["p2", "p1"]}
    )
    table = received_stance(posts, codings("post_id", ("p1", "A", "favourable"), ("p2", "A", "favourable")))
    assert table["relays"].tolist() == [1, 1]


def test_missing_column_is_a_problem():
    with pytest.raises(Problem, match="“stance”"):
        stance(pd.DataFrame({"account": []}))
