import pandas as pd
import pytest
from hypothesis import given

from course_utils.analysis.risk import to_answer, weekly_load, workload
from course_utils.problem import Problem
from tests.analysis.risk.conftest import AMOUNT


@pytest.fixture
def inbox(messages) -> pd.DataFrame:
    times = messages["received"].tolist() + [pd.Timestamp("2026-01-20 09:00")]
    return pd.DataFrame(
        {
            "message": ["m1", "m2", "m3", "m4"],
            "received": times,
            "kind": ["question", "question", "praise", "complaint"],
            "needs_reply": [True, True, False, True],
            "minutes": pd.array([30, 90, 5, None], dtype="Int64"),
        }
    )


@given(AMOUNT, AMOUNT, AMOUNT)
def test_what_fits_and_what_overflows_make_the_work(messages, minutes, staffed):
    load = workload(messages, minutes, staffed)
    assert min(load.needed, staffed) + load.overflow == pytest.approx(load.needed)
    assert load.use >= 1 if load.overflow else load.use <= 1


def test_no_hours_at_all():
    assert workload(1, 60, 0).use == float("inf")
    assert workload(0, 60, 0).use == 0


def test_only_what_calls_for_a_reply_and_with_its_work(inbox):
    assert to_answer(inbox)[["message", "minutes"]].to_numpy().tolist() == [
        ["m1", 30],
        ["m2", 90],
        ["m4", 60],
    ]


def test_weeks_by_hand_with_the_empty_one(inbox):
    table = weekly_load(inbox, pd.DataFrame({"hours": [2.0, 2.0]}))
    assert table["messages"].tolist() == [2, 0, 1]
    assert table["use"].tolist() == [0.5, 0, 0.25]


def test_without_any_reply_no_work_is_known(inbox):
    with pytest.raises(Problem, match="nobody knows"):
        to_answer(inbox.assign(minutes=pd.array([None] * 4, dtype="Int64")))
