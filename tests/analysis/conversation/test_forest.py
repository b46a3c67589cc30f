import pandas as pd
import pytest

from course_utils.analysis.conversation import conversations, depth, size
from course_utils.problem import Problem


def test_threads_are_named_after_their_opening(thread):
    assert size(thread("b>a", "a", "c", "d>b")).to_dict() == {"a": 3, "c": 1}


def test_an_answer_to_nobody_here_opens_a_thread(thread):
    table = conversations(thread("a", "b>gone", "c>b"))
    assert table["size"].to_dict() == {"b": 2, "a": 1} and table["lost"].to_dict() == {"b": 1, "a": 0}


def test_in_a_named_thread_it_answers_the_opening(thread):
    posts = thread("x>gone", "a", "c>x", "d", "z", thread_id=["t", "t", "t", "t", "u"])
    table = conversations(posts)
    assert table["size"].to_dict() == {"t": 4, "u": 1} and table["lost"].to_dict() == {"t": 1, "u": 0}
    assert table["depth"].to_dict() == {"t": 2, "u": 0} and table.loc["t", "max_width"] == 2


def test_a_parent_in_another_thread_is_gone(thread):
    posts = thread("a", "b>a", "c", "d>b", thread_id=["t", "t", "u", "u"])
    assert depth(posts).to_dict() == {"t": 1, "u": 1}


def test_a_thread_without_its_opening_starts_with_its_first_message(thread):
    posts = thread("b>gone", "c>gone", thread_id="t")
    assert conversations(posts).loc["t", ["size", "depth", "lost"]].tolist() == [2, 1, 2]


def test_shares_are_left_out(thread):
    assert size(thread("a", "b>a", "c>a", kind=["post", "share", "reply"])).to_dict() == {"a": 2}


def test_a_long_chain_is_read_quickly(thread):
    posts = thread("m0", *(f"m{place}>m{place - 1}" for place in range(1, 20_000)))
    assert depth(posts).to_dict() == {"m0": 19_999}


def test_nothing_gives_an_empty_table(thread):
    assert conversations(thread()).empty


@pytest.mark.parametrize(
    ("words", "sentence"),
    [(["a>b", "b>a", "c>a"], "in a circle"), (["a>a"], "in a circle"), (["a", "a"], "“a”")],
)  # fmt: skip
def test_problems_name_the_messages(thread, words, sentence):
    with pytest.raises(Problem, match=sentence):
        size(thread(*words))


def test_columns_and_identifiers_are_needed(thread):
    with pytest.raises(Problem, match="parent_id"):
        size(pd.DataFrame({"post_id": ["a"], "account": ["x"]}))
    with pytest.raises(Problem, match="no identifier"):
        size(thread("a", "b").assign(post_id=["a", None]))
