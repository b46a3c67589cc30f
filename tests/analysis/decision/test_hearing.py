from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.decision import topics_heard
from course_utils.problem import Problem

YEAR = pd.DataFrame({"buses": [0, 0, 90], "delays": [20, 30, 10], "fares": [20, 5, 0]})
COUNTS = st.lists(st.tuples(*[st.integers(0, 99)] * 3), min_size=1, max_size=12).map(
    lambda rows: pd.DataFrame(rows, columns=["buses", "delays", "fares"])
)


def test_two_months_hear_nothing_of_the_first_topic() -> None:
    table = topics_heard(YEAR, start=1, months=2)
    assert table["posts"].to_dict() == {"buses": 0, "delays": 50, "fares": 25}
    assert table["place"].to_dict() == {"buses": 3, "delays": 1, "fares": 2}
    assert table["year_place"].to_dict() == {"buses": 1, "delays": 2, "fares": 3}


def test_after_the_last_month_comes_the_first() -> None:
    assert topics_heard(YEAR, start=3, months=2)["posts"].tolist() == [90, 30, 20]


def test_equal_counts_share_the_better_place() -> None:
    assert topics_heard(YEAR, start=1, months=1)["place"].tolist() == [3, 1, 1]


@given(COUNTS, st.data())
def test_the_whole_year_is_heard_wherever_one_begins(counts: pd.DataFrame, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, len(counts)))
    table = topics_heard(counts, start, len(counts))
    assert table["posts"].tolist() == table["year_posts"].tolist() == counts.sum().tolist()
    assert table["place"].equals(table["year_place"].rename("place"))


@given(COUNTS, st.data())
def test_every_month_is_heard_as_often_as_any_other(counts: pd.DataFrame, data: st.DataObject) -> None:
    months = data.draw(st.integers(1, len(counts)))
    heard = sum(topics_heard(counts, start + 1, months)["posts"] for start in range(len(counts)))
    assert heard.tolist() == (months * counts.sum()).tolist()


@pytest.mark.parametrize(("start", "months"), [(0, 1), (4, 1), (1, 0), (1, 4)])
def test_a_window_that_does_not_fit_is_told(start: int, months: int) -> None:
    with pytest.raises(Problem, match="from 1 to 3"):
        topics_heard(YEAR, start, months)
