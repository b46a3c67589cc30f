import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils import load_case
from course_utils.analysis.risk import WEEKDAYS, add_shift, replay
from course_utils.problem import Problem

ARRIVALS = st.lists(st.tuples(st.integers(0, 20_000), st.integers(1, 600)), min_size=1, max_size=25)


def arriving(pairs: list[tuple[int, int]]) -> pd.DataFrame:
    start = pd.Timestamp("2026-01-07")  # a Wednesday
    return pd.DataFrame(
        {
            "received": [start + pd.Timedelta(minutes=minute) for minute, _ in pairs],
            "minutes": [work for _, work in pairs],
        }
    )


def test_by_hand(messages, week):
    answered = replay(messages, week)["answered"].dt.strftime("%A %H:%M").tolist()
    assert answered == ["Monday 13:30", "Monday 14:30", "Monday 10:00"]


@pytest.mark.parametrize("name", ["transit", "coop"])
def test_the_desk_of_the_case_answers_when_it_did(name):
    case = load_case(name)
    answered = case.inbox[case.inbox["first_reply"].notna()]
    again = replay(answered[["received", "minutes", "first_reply"]], case.staffing)
    assert again["answered"].equals(again["first_reply"].rename("answered"))


@settings(max_examples=40, deadline=None)
@given(ARRIVALS)
def test_one_person_more_never_answers_later(pairs):
    week = pd.DataFrame({"weekday": WEEKDAYS[:5], "start": 9, "end": 16, "people": 1, "hours": 7})
    more = replay(arriving(pairs), add_shift(week, WEEKDAYS[:5], 9, 16))
    assert more["hours"].sum() <= replay(arriving(pairs), week)["hours"].sum() + 1e-9


@settings(max_examples=40, deadline=None)
@given(ARRIVALS)
def test_nobody_is_answered_before_the_work_is_done(pairs):
    week = pd.DataFrame({"weekday": WEEKDAYS, "start": 0, "end": 24, "people": 2, "hours": 48})
    done = replay(arriving(pairs), week)
    assert (done["hours"] * 60 >= done["minutes"] - 1e-6).all()


def test_around_the_clock_is_a_plain_queue():
    week = pd.DataFrame({"weekday": WEEKDAYS, "start": 0, "end": 24, "people": 1, "hours": 24})
    assert replay(arriving([(0, 30), (10, 30), (200, 30)]), week)["hours"].tolist() == [0.5, 50 / 60, 0.5]


def test_a_shift_adds_its_hours(week):
    assert add_shift(week, ["monday", "friday"], 10, 12)["hours"].sum() == week["hours"].sum() + 4


def test_a_shift_given_and_taken_back_changes_nothing(messages, week):
    back = add_shift(add_shift(week, ["monday"], 9, 10), ["monday"], 9, 10, people=-1)
    assert replay(messages, back).equals(replay(messages, week))


@pytest.mark.parametrize("shift", [(["monday"], 12, 9), (["someday"], 9, 12), (["monday"], 9, 25)])
def test_a_shift_that_cannot_be_is_told(week, shift):
    with pytest.raises(Problem, match="hours from 0 to 24"):
        add_shift(week, *shift)


def test_nobody_can_be_taken_away_twice(week):
    with pytest.raises(Problem, match="fewer people"):
        add_shift(week, ["monday"], 9, 12, people=-2)


def test_an_empty_desk_is_told(messages, week):
    with pytest.raises(Problem, match="Nobody sits"):
        replay(messages, week.assign(people=0))


def test_no_message_is_no_wait(messages, week):
    assert replay(messages.head(0), week).empty
