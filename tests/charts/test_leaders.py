from __future__ import annotations

from dataclasses import replace

import pytest

from course_utils.analysis import influence
from course_utils.charts import show_leaders
from course_utils.problem import Problem


def test_relayed_counts_different_accounts(case, relays) -> None:
    table = show_leaders(relays, case, top=2).table
    assert table.iloc[:, :3].to_numpy().tolist() == [["@joker", 1, 11], ["@steady", 2, 5], ["@star", 4, 1]]


def test_relays_counts_each_time(case, relays) -> None:
    assert show_leaders(relays, case, by="relays", top=1).table.iloc[0, :3].tolist() == ["@steady", 1, 15]


def test_a_distinct_post_counts_when_three_accounts_relayed_it(case, relays) -> None:
    table = show_leaders(relays, case, per="distinct post", top=2).table
    assert table.iloc[:2, :3].to_numpy().tolist() == [["@steady", 1, 3], ["@joker", 2, 1]]


def test_the_caption_says_where_the_most_followed_stands(case, relays) -> None:
    assert show_leaders(relays, case).caption == (
        "@star, the most followed, with 50,000 followers, is in place 4: 1 account relayed it. "
        "@joker has 400 followers: 11 accounts relayed it."
    )


def test_the_caption_says_what_one_post_had_brought(case, relays) -> None:
    assert show_leaders(relays, case, per="distinct post").caption == (
        "@joker falls from place 1 to place 2: one single post brought 100% of its relays. "
        "@steady comes first, with 3 different posts that at least 3 accounts relayed."
    )


def test_the_most_followed_has_no_second_row_when_it_is_in_the_list(case, relays) -> None:
    names = show_leaders(relays, case, by="followers", top=3).table.iloc[:, 0].tolist()
    assert names.count("@star") == 1 and len(names) == 3


def test_an_account_that_nobody_relays_is_said_so(case, relays) -> None:
    silent = relays[relays["target"] != "star"]
    assert "nobody relayed it" in show_leaders(silent, case).caption


def test_either_direction_gives_the_same_ranking(case, relays) -> None:
    turned = influence.reverse(relays)
    for per in ("relay", "distinct post"):
        assert show_leaders(turned, case, per=per).table.equals(show_leaders(relays, case, per=per).table)


def test_replies_are_called_answers(case) -> None:
    replies = influence.edges(case.posts, kind="reply")
    assert show_leaders(replies, case, top=1).table.columns[2] == "Different accounts that answered it"


def test_a_misspelt_measure_gets_the_nearest_one(case, relays) -> None:
    with pytest.raises(Problem, match="Did you mean “relayed”"):
        show_leaders(relays, case, by="relayd")


def test_an_unknown_count_gets_the_choices(case, relays) -> None:
    with pytest.raises(Problem, match="relay, distinct post"):
        show_leaders(relays, case, per="xyz")


def test_an_empty_selection_is_said(case, relays) -> None:
    with pytest.raises(Problem, match="no tie between accounts"):
        show_leaders(relays.head(0), case)


def test_distinct_posts_need_shares(case) -> None:
    with pytest.raises(Problem, match="kind=“share”"):
        show_leaders(influence.edges(case.posts, kind="reply"), case, per="distinct post")


def test_without_followers_nobody_is_the_most_followed(case, relays) -> None:
    chart = show_leaders(relays, replace(case, accounts=case.accounts.assign(followers=0)))
    assert "comes first" in chart.caption and "follower" not in chart.caption.replace("follow whom", "")
