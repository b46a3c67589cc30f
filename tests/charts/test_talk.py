from __future__ import annotations

import pytest

from course_utils.charts import show_talk
from course_utils.problem import Problem
from tests.listening import listening_case

POSTS = listening_case().thread_posts


def test_a_star_and_a_chain_of_one_length() -> None:
    table = show_talk(POSTS, ["star", "chain"]).table.set_index("Thread")
    assert table["Messages"].tolist() == [4, 4]
    assert table["Depth"].tolist() == [1, 3]
    assert table["Reciprocity"].tolist() == ["0%", "67%"]
    assert (table["Civility"]["star"], table["Evidence"]["chain"]) == ("75%", "75%")


def test_the_caption_follows_the_order_asked_for() -> None:
    assert show_talk(POSTS, ["chain", "star"]).caption.startswith("chain: 2 people, depth 3")


def test_one_thread_is_compared_with_none() -> None:
    titles = [
        show_talk(POSTS, threads).figure.texts[0].get_text() for threads in (["star"], ["star", "chain"])
    ]
    assert titles == ["How the thread grew", "The same number of messages, another talk"]


@pytest.mark.parametrize("threads", [[], ["moon"], ["star", "chain", "star", "chain"]])
def test_one_to_three_known_threads(threads: list[str]) -> None:
    with pytest.raises(Problem, match="star, chain"):
        show_talk(POSTS, threads)
