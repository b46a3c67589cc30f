from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.planning import broken_pairs, critical_path
from course_utils.problem import Problem
from tests.analysis.planning.conftest import STEPS, plans

TIMES = st.lists(st.floats(0, 20), min_size=len(STEPS), max_size=len(STEPS))


def test_by_hand() -> None:
    plan = critical_path({"a": 3, "b": 2, "c": 5, "d": 1}, {"b": ["a"], "c": ["a"], "d": ["b", "c"]})
    assert (plan.length, plan.critical) == (9, ("a", "c", "d"))
    assert plan.table.loc["b"].tolist() == [2, 3, 5, 6, 8, 3, False]


def test_two_chains_can_be_the_longest() -> None:
    assert critical_path({"a": 2, "b": 2}, {}).critical == ("a", "b")


def test_the_day_of_launch() -> None:
    assert critical_path({"a": 2}, {}).launch("2027-01-04") == pd.Timestamp(2027, 1, 18)
    assert critical_path({"a": 2.5}, {}, unit="days").launch("2027-01-04") == pd.Timestamp(2027, 1, 7)
    assert critical_path({"a": 0}, {}).launch(pd.Timestamp(2027, 1, 4, 15)) == pd.Timestamp(2027, 1, 4)


@given(plans(), TIMES)
def test_nobody_starts_before_what_is_needed_has_finished(needs, times) -> None:
    plan = critical_path(dict(zip(needs, times, strict=False)), needs)
    for step, waits in needs.items():
        assert all(
            plan.table["earliest_finish"][wait] <= plan.table["earliest_start"][step] + 1e-9 for wait in waits
        )
    assert broken_pairs(plan.table.index.tolist(), needs) == []


@given(plans(), TIMES)
def test_between_the_longest_step_and_the_sum(needs, times) -> None:
    durations = dict(zip(needs, times, strict=False))
    plan = critical_path(durations, needs)
    assert max(durations.values()) <= plan.length <= sum(durations.values()) + 1e-9
    assert (plan.table["slack"] >= 0).all() and plan.critical


@given(plans(), TIMES, st.sampled_from(STEPS))
def test_slack_is_what_a_step_may_lose(needs, times, late: str) -> None:
    durations = dict(zip(needs, times, strict=False))
    if late in durations:
        plan = critical_path(durations, needs)
        later = critical_path(durations | {late: durations[late] + plan.table["slack"][late] + 1}, needs)
        assert later.length == pytest.approx(plan.length + 1)


@pytest.mark.parametrize(
    ("durations", "needs", "kind"),
    [
        ({}, {}, "no-step"),
        ({"a": -1}, {}, "bad-amount"),
        ({"a": 1}, {"a": ["b"]}, "unknown-step"),
        ({"a": 1}, {"b": ["a"]}, "unknown-step"),
        ({"ab": 1, "c": 1}, {"c": "ab"}, "not-a-list"),
        ({"a": 1}, {"a": ["a"]}, "circle"),
    ],
)
def test_what_cannot_be_planned_is_told(durations, needs, kind: str) -> None:
    with pytest.raises(Problem) as told:
        critical_path(durations, needs)
    assert told.value.kind == kind


def test_a_circle_is_told_with_its_names() -> None:
    needs = {"pilot": ["memo"], "memo": ["figures"], "figures": ["pilot"], "listen": []}
    with pytest.raises(
        Problem, match="circle: pilot → figures → memo → pilot|circle: pilot → memo → figures → pilot"
    ):
        critical_path(dict.fromkeys(["listen", "pilot", "memo", "figures"], 1), needs)


def test_no_date_is_told() -> None:
    for start in ("soon", None, 2027):
        with pytest.raises(Problem, match="is not a date"):
            critical_path({"a": 1}, {}).launch(start)
