from __future__ import annotations

from math import inf, isnan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.audience import at_desk, reply_hours, response_times

MONDAY = pd.Timestamp(2026, 1, 5)
WEEK = pd.DataFrame(
    [("monday", 0, 9, 0), ("monday", 9, 12, 2), ("monday", 12, 24, 0)],
    columns=["weekday", "start", "end", "people"],
)


def inbox(*waits: float | None, at: float = 10) -> pd.DataFrame:
    """A message on a Monday at ``at`` for each wait in hours; None was never answered."""
    received = [MONDAY + pd.Timedelta(hours=at)] * len(waits)
    replies = [None if wait is None else MONDAY + pd.Timedelta(hours=at + wait) for wait in waits]
    return pd.DataFrame({"needs_reply": True, "received": received, "first_reply": pd.to_datetime(replies)})


def test_the_example_of_the_textbook() -> None:
    found = response_times(inbox(0.2, 0.5, 1, 1.5, 2, 3, 40), WEEK).loc["all"]
    assert (found["mean"], found["median"]) == (pytest.approx(6.886, abs=0.001), pytest.approx(1.5))


@pytest.mark.parametrize(("hour", "present"), [(8.99, False), (9, True), (11.99, True), (12, False)])
def test_the_desk_opens_and_closes_on_the_hour(hour: float, present: bool) -> None:
    assert at_desk(inbox(1, at=hour), WEEK).tolist() == [present]


def test_a_day_without_a_row_is_not_staffed() -> None:
    assert at_desk(inbox(1, at=24 + 10), WEEK).tolist() == [False]


def test_a_message_that_calls_for_nothing_does_not_count() -> None:
    messages = inbox(1, 2).assign(needs_reply=[True, False])
    assert len(reply_hours(messages)) == 1


def test_messages_never_answered_lower_the_rate_and_raise_the_median_of_all() -> None:
    found = response_times(inbox(1, 2, 3, None), WEEK).loc["staffed"]
    assert found[["reply_rate", "median", "median_of_all"]].tolist() == [0.75, 2.0, 2.5]


def test_when_half_were_forgotten_the_wait_of_all_has_no_end() -> None:
    assert response_times(inbox(1, None), WEEK).loc["all", "median_of_all"] == inf


def test_nothing_to_measure() -> None:
    found = response_times(inbox(1, 2), WEEK).loc["unstaffed"]
    assert found["messages"] == 0 and isnan(found["median"]) and isnan(found["median_of_all"])


@given(st.lists(st.floats(0, 500), min_size=1, max_size=40))
def test_the_two_parts_make_the_whole(waits: list[float]) -> None:
    messages = pd.concat([inbox(*waits), inbox(*waits, at=20)], ignore_index=True)
    found = response_times(messages, WEEK)
    assert found.loc["staffed", "messages"] + found.loc["unstaffed", "messages"] == len(messages)
    assert min(waits) - 1e-6 <= found.loc["all", "median"] <= max(waits) + 1e-6
