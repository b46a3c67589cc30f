from __future__ import annotations

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis.audience import reply_hours
from course_utils.analysis.decision import posts_by_month, replies_by_month

TIMES = ["2026-01-05", "2026-01-31 23:59", "2026-03-01", "2026-03-02", "2026-03-03"]
POSTS = pd.DataFrame(
    {
        "time": pd.to_datetime(TIMES, format="ISO8601"),
        "kind": ["post", "reply", "share", "post", "post"],
        "topic": ["fares", "delays", "fares", "fares", "life"],
    }
)


def test_shares_and_other_talk_are_left_out() -> None:
    assert posts_by_month(POSTS).sum().to_dict() == {"fares": 2, "delays": 1}
    assert posts_by_month(POSTS, without=()).sum().sum() == 4


def test_an_empty_month_is_a_row_of_zeros() -> None:
    counts = posts_by_month(POSTS)
    assert counts.index.strftime("%Y-%m").tolist() == ["2026-01", "2026-02", "2026-03"]
    assert counts.loc["2026-02-01"].tolist() == [0, 0]


def test_the_most_spoken_of_comes_first() -> None:
    assert posts_by_month(POSTS).columns.tolist() == ["fares", "delays"]


def test_nothing_posted_gives_no_month() -> None:
    assert posts_by_month(POSTS.head(0)).empty


@pytest.mark.parametrize("name", ["transit", "coop"])
def test_the_months_of_a_case_add_up_to_its_year(name: str) -> None:
    case = load_case(name)
    said = case.posts[(case.posts["kind"] != "share") & (case.posts["topic"] != "life")]
    counts, replies = posts_by_month(case.posts), replies_by_month(case.inbox)
    assert (len(counts), len(replies)) == (12, 12)
    assert counts.sum().sum() == len(said)
    assert replies["messages"].sum() == case.inbox["needs_reply"].sum()
    answered = (replies["messages"] * replies["replied"] / 100).sum()
    assert round(answered) == reply_hours(case.inbox).notna().sum()
