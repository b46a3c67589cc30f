"""The figures that evidence and objectives rest on, worked out by hand on tables of a few rows."""

from __future__ import annotations

import pandas as pd
import pytest

from course_utils.cases.generator.organisation.figures import measure, recoded

DAY = pd.Timestamp("2026-03-02")  # a Monday


def hour(value: float) -> pd.Timestamp:
    """A moment of that Monday."""
    return DAY + pd.Timedelta(hours=value)


@pytest.fixture
def few() -> dict[str, pd.DataFrame]:
    """Four messages, a desk from 9 to 12, and a panel of a hundred."""
    return {
        "inbox": pd.DataFrame(
            {
                "received": [hour(9), hour(10), hour(20), hour(11)],
                "first_reply": [hour(10), hour(13), pd.NaT, hour(11.5)],
                "needs_reply": [True, True, True, False],
            }
        ),
        "staffing": pd.DataFrame({"weekday": ["monday"], "start": [9], "end": [12], "people": [1]}),
        "overlap": pd.DataFrame(
            {
                "platform_count": [1, 1, 1, 2, 2, 2, 3],
                "reached": [40, 30, 20, 10, 8, 6, 4],
                "asked": 100,
            }
        ),
    }


def test_replies(few) -> None:
    assert measure("reply_hours", few) == 2.0  # of 1 h and 3 h; the one that needed none is left out
    assert measure("reply_rate", few) == 67
    assert measure("reply_hours_staffed", few) == 2.0


def test_reach(few) -> None:
    assert measure("reach_sum", few) == 90
    assert measure("reach_union", few) == 90 - 24 + 4


def test_recoding_turns_only_the_reversed_statements_round() -> None:
    items = pd.DataFrame({"item": ["q01", "q02"], "reversed": [False, True], "most": [5, 5]})
    survey = pd.DataFrame({"q01": [1, 5], "q02": [1, None]})
    assert recoded(survey, items)["q01"].tolist() == [1, 5]
    assert recoded(survey, items)["q02"].iloc[0] == 5 and recoded(survey, items)["q02"].isna().iloc[1]
