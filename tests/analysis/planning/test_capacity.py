from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.planning import capacity, posts_that_fit
from course_utils.problem import Problem

HOURS = {"text": 2, "video": 7}
AMOUNT = st.floats(0, 200)


def calendar(*rows: tuple[str, str, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["week", "kind", "posts"]).astype({"week": "datetime64[ns]"})


PLAN = calendar(("2027-01-06", "text", 3), ("2027-01-04", "video", 1), ("2027-01-18", "text", 2))


def test_by_hand_with_a_week_without_a_post() -> None:
    table = capacity(PLAN, HOURS, replies=30, minutes=10, available=12)
    assert table["needed"].tolist() == [18, 5, 9]
    assert table["overflow"].tolist() == [6, 0, 0]
    assert table["use"].tolist() == [1.5, 5 / 12, 0.75]
    assert table.index.day_name().unique().tolist() == ["Monday"]


def test_weeks_of_their_own() -> None:
    weeks = pd.to_datetime(["2027-01-04", "2027-01-11", "2027-01-18"])
    replies, hours = pd.Series([60, 0, 6], index=weeks), pd.Series([30, 10, 0], index=weeks)
    table = capacity(PLAN, HOURS, replies, 10, hours)
    assert table["replying"].tolist() == [10, 0, 1]
    assert table["use"].tolist() == [23 / 30, 0, float("inf")]


def test_nobody_asked_of_nobody() -> None:
    assert capacity(calendar(("2027-01-04", "text", 0)), HOURS, 0, 10, 0)["use"].tolist() == [0]


@given(AMOUNT, AMOUNT, st.integers(0, 200), st.integers(0, 20))
def test_what_is_needed_is_served_or_overflows(replies, minutes, hours, posts) -> None:
    row = capacity(calendar(("2027-01-04", "text", posts)), HOURS, replies, minutes, hours).iloc[0]
    assert row["needed"] == pytest.approx(2 * posts + replies * minutes / 60)
    assert row["overflow"] == pytest.approx(max(0, row["needed"] - hours))
    assert (row["overflow"] > 1e-9) <= (row["use"] > 1)


@given(AMOUNT, st.floats(0, 40), st.floats(0, 60), st.floats(0.25, 10))
def test_the_posts_that_fit_are_the_most_that_fit(hours, replies, minutes, each) -> None:
    posts = posts_that_fit(hours, replies, minutes, each)
    left = hours - replies * minutes / 60
    assert posts * each <= max(left, 0) + 1e-6
    assert (posts + 1) * each > left - 1e-6


def test_three_tenths_hold_three_times_a_tenth() -> None:
    assert posts_that_fit(0.3, 0, 0, 0.1) == 3


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"calendar": PLAN.head(0)}, "no-post"),
        ({"calendar": PLAN.drop(columns="posts")}, "missing-column"),
        ({"calendar": PLAN.assign(kind="vidéo")}, "unknown-choice"),
        ({"calendar": PLAN.assign(week="soon")}, "bad-date"),
        ({"calendar": PLAN.assign(week=pd.NaT)}, "bad-date"),
        ({"calendar": PLAN.assign(posts=-1)}, "bad-amount"),
        ({"replies": pd.Series([3.0], index=pd.to_datetime(["2027-01-04"]))}, "missing-week"),
        ({"available": -1}, "bad-amount"),
    ],
)
def test_what_cannot_be_counted_is_told(change: dict, kind: str) -> None:
    given_ = {"calendar": PLAN, "production": HOURS, "replies": 1, "minutes": 1, "available": 1}
    with pytest.raises(Problem) as told:
        capacity(**(given_ | change))
    assert told.value.kind == kind
