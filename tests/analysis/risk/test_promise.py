from math import inf, isnan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.risk import answer_hours, honest_promise, kept
from course_utils.problem import Problem

WAITS = st.lists(st.floats(0, 500) | st.just(inf), min_size=1, max_size=40).map(pd.Series)


@given(WAITS, st.floats(0.01, 1))
def test_an_honest_promise_is_kept_as_often_as_it_says(hours, share):
    target = honest_promise(hours, share)
    assert target == inf or kept(hours, target) >= share - 1e-9


@given(WAITS, st.floats(0.01, 1))
def test_an_hour_less_would_not_be(hours, share):
    target = honest_promise(hours, share)
    assert target in (0, inf) or kept(hours, target - 1) < share


@given(WAITS, st.floats(0, 600), st.floats(0, 600))
def test_more_time_is_never_kept_less(hours, one, other):
    assert kept(hours, min(one, other)) <= kept(hours, max(one, other))


def test_nine_of_ten_is_the_ninth():
    assert honest_promise(pd.Series(range(1, 11)), 0.9) == 9


def test_what_was_never_answered_breaks_every_promise():
    assert kept(pd.Series([1, inf, None]), 1000) == pytest.approx(1 / 3)


def test_only_messages_that_call_for_a_reply_count():
    times = pd.to_datetime(["2026-01-05 10:00"] * 2)
    inbox = pd.DataFrame({"message": ["m1", "m2"], "received": times, "needs_reply": [True, False]})
    assert answer_hours(inbox.assign(first_reply=times + pd.Timedelta(hours=3))).to_dict() == {"m1": 3}


def test_without_messages():
    assert isnan(kept(pd.Series([], dtype=float), 4))
    with pytest.raises(Problem, match="no wait to promise"):
        honest_promise(pd.Series([], dtype=float))
