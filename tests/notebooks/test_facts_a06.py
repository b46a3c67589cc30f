"""What assignment 06 says of the case in its scenes, choices and model answers, looked up in the tables and the model."""

from __future__ import annotations

import re
from functools import cache

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis import influence
from course_utils.analysis.rumour import (
    Assumptions,
    daley_kendall,
    faulty_never_heard,
    last_useful_reply,
    maki_thompson,
    never_heard,
    simulate,
)
from tests.notebooks.assignment import open_assignment

CASE = load_case("coop")
WEEK = CASE.rumour
RELAYS = influence.edges(CASE.posts, kind="share")
CLAIMS = CASE.rumour_claims.set_index("claim_id")
STATED = int(WEEK["official_replies"].gt(0).idxmax())


@cache
def replied(hour: int):
    return simulate(RELAYS, reply=hour)


def deadline(**changed: object) -> int | None:
    """The last hour that keeps those who ever believe at 20%."""
    assumed = Assumptions(**changed)
    return last_useful_reply(RELAYS, count="believed", goal=0.2, replies=range(13), assumptions=assumed).step


def words(cell: str, edition: str) -> list[str]:
    """The words of a model answer, without its label."""
    (found,) = (one for one in open_assignment("06", edition).book.cells if one.id == cell)
    return [
        word for word in found.source.partition("*")[2].partition("*")[2].split() if re.search(r"\w", word)
    ]


def test_days_of_the_week() -> None:
    days = [pd.Timestamp(2026, 3, day).day_name() for day in (17, 19, 30)]
    assert days == ["Tuesday", "Thursday", "Monday"]


def test_it_begins_to_run_on_tuesday_at_six() -> None:
    assert WEEK["time"][6] == pd.Timestamp(2026, 3, 17, 6)
    assert WEEK["posts"][:6].sum() <= 1 < WEEK["posts"][6]
    assert WEEK["believers"][6] > 0 and WEEK["believers"][8] >= 5 * WEEK["believers"][6]


def test_the_first_statement_comes_on_the_second_night_43_hours_later() -> None:
    said = CASE.official_replies["time"].min()
    assert (said.day, said.hour) == (19, 1) and STATED - 6 == 43
    assert STATED <= 59, "the table of question 2 ends before the statement"


def test_97_percent_of_the_believers_were_there_before() -> None:
    assert round(100 * WEEK["believers"][STATED - 1] / WEEK["believers"].max()) == 97


def test_on_thursday_at_noon_some_claims_are_settled_and_the_first_was_true() -> None:
    settled = CLAIMS["established"] <= "2026-03-19 12:00"
    assert (len(CLAIMS), settled.sum()) == (5, 3)
    assert CLAIMS.loc[CLAIMS["established"].idxmin(), "verdict"] == "true"
    assert set(CLAIMS["verdict"][~settled]) == {"false"}
    assert set(CLAIMS["source"][~settled]) == {"laboratory"}


def test_the_program_is_off_by_the_fault_of_two_who_meet_twice_as_often() -> None:
    forecast = open_assignment("06", "en").names()["forecast"]
    shares = [forecast(1_000, seed) for seed in range(400)]
    assert sum(shares) / 400 == pytest.approx(faulty_never_heard(), abs=0.006)
    assert 40_000 * (faulty_never_heard() - never_heard()) == pytest.approx(3_320, abs=150)


def test_on_the_network_most_never_hear_because_contacts_are_few() -> None:
    assert maki_thompson(edges=RELAYS, runs=500).mean > 0.8
    assert pd.concat([RELAYS["source"], RELAYS["target"]]).value_counts().median() <= 3
    assert daley_kendall(edges=RELAYS, runs=100).mean > 0.8
    assert maki_thompson(1_000).mean == pytest.approx(0.2, abs=0.01)


def test_100_runs_are_too_few_for_the_standard_error_and_500_do() -> None:
    errors = [maki_thompson(edges=RELAYS, runs=runs).error for runs in (100, 200, 500)]
    assert [error <= 0.004 for error in errors] == [False, False, True]


def test_the_ghost_the_second_night_and_ten_o_clock() -> None:
    ghost = replied(4).ghost_believing.mean()
    assert [round(100 * share) for share in (ghost, replied(43).mean, replied(4).mean)] == [34, 29, 6]


def test_those_who_ever_believed_it() -> None:
    shares = (replied(43).believed, replied(4).believed, replied(4).ghost_believed)
    assert [round(100 * share.mean()) for share in shares] == [34, 13, 34]


def test_hour_7_and_its_range() -> None:
    ten = influence.measures(RELAYS).nlargest(10, "in_degree").index
    changes = ({}, {"reach": 0.01}, {"credibility": 0.6}, {"relayers": ten})
    assert [deadline(**changed) for changed in changes] == [7, 5, 5, 9]
    assert (Assumptions().reach, Assumptions().credibility) == (0.02, 0.8)


def test_the_second_clock_stops_later() -> None:
    still = last_useful_reply(RELAYS, goal=0.12, replies=range(6, 16)).step
    assert still >= deadline() + 3


@pytest.mark.parametrize("edition", ["en", "fr"])
def test_the_model_answers_keep_to_their_length(edition: str) -> None:
    assert len(words("w1-statement", edition)) <= 80
    assert 150 <= len(words("w2-memo", edition)) <= 250
