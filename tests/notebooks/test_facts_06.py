"""What lesson 06 claims about the case and about its toy models, looked up and run again."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis import influence, rumour
from course_utils.analysis.rumour import Assumptions, last_useful_reply, simulate
from course_utils.charts.deadlines import CHANGES, COUNT, GOAL
from course_utils.widgets.half_truth import RULE
from tests.notebooks.shelf import ROOT, books

CASE = load_case("transit")
RELAYS = influence.edges(CASE.posts, kind="share")
REPLIES = CASE.official_replies.set_index("reply_id")
JOKE = pd.Timestamp(2026, 1, 13, 6, 48)
ELEVEN = pd.Timestamp(2026, 1, 13, 11)
# What the lesson moves, and the last hour at which a quarter at most ever believed it.
DEADLINES = [
    ({"pass_on": 0.7}, 19),
    ({"credibility": 0.4}, 2),
    ({"reach": 0.04}, 10),
    ({"relay": 0}, 3),
]


@cache
def said(language: str) -> str:
    """All that the lesson, its questions and its instructor's page say, with plain spaces."""
    (book,) = [book for book in books("lesson", language=language) if book.number == "06"]
    texts = ["".join(cell.source for cell in book.cells)]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "guide" / language).glob("06-rum*.md")]
    texts.append((book.path.parent / "questions" / "06.yml").read_text(encoding="utf-8"))
    return "".join(texts).replace("\u00a0", " ")


@cache
def replied(hour: int | None, runs: int = 200, seed: int = 0) -> rumour.Simulation:
    """The lesson's simulation with a reply at this hour."""
    return simulate(RELAYS, reply=hour, runs=runs, seed=seed)


def rounded(*shares: float) -> list[int]:
    return [round(100 * share) for share in shares]


def test_the_claims_and_when_they_were_known() -> None:
    claims = CASE.rumour_claims
    assert claims["verdict"].value_counts().to_dict() == {"false": 3, "true": 2, "partly": 1}
    assert claims["established"].min() - ELEVEN == pd.Timedelta(hours=22)


def test_the_joke_and_the_first_word() -> None:
    jokes = CASE.posts[(CASE.posts["account"] == "ti_mousse_14") & (CASE.posts["time"] == JOKE)]
    assert len(jokes) == 1 and JOKE.day_name() == "Tuesday"
    assert REPLIES["time"]["r1"] == pd.Timestamp(2026, 1, 14, 2, 46)
    assert round((REPLIES["time"]["r1"] - JOKE) / pd.Timedelta(hours=1)) == 20
    assert (REPLIES["kind"]["r1"], REPLIES["kind"]["r2"]) == ("acknowledgement", "holding")


def test_the_holding_statement_and_its_hour() -> None:
    assert len(REPLIES["text_en"]["r2"].split()) == 28
    assert 28 <= len(REPLIES["text_fr"]["r2"].split()) <= 32
    assert REPLIES["time"]["r2"] == pd.Timestamp(2026, 1, 14, 6, 27)
    assert REPLIES["time"]["r3"] == pd.Timestamp(2026, 1, 14, 9, 8)
    assert "9 am" in REPLIES["text_en"]["r2"] and "9 h" in REPLIES["text_fr"]["r2"].replace("\u00a0", " ")


def test_the_hours_of_the_case() -> None:
    believers = CASE.rumour["believers"]
    assert believers[[25, 26, 32, 33, 56]].tolist() == [450, 445, 420, 325, 430]
    assert (len(CASE.rumour), believers.iloc[-1], believers.max()) == (168, 465, 465)
    assert CASE.rumour["official_replies"][[26, 30, 33, 57, 81]].tolist() == [1] * 5


def test_who_never_hears() -> None:
    told = rumour.maki_thompson(1_000)
    assert [round(share, 3) for share in (told.mean, *told.range)] == [0.202, 0.150, 0.244]
    assert (told.runs, round(rumour.never_heard(), 3)) == (200, 0.203)


def test_the_fault_is_plausible_and_found() -> None:
    faulty, right = rumour.faulty_daley_kendall(1_000), rumour.daley_kendall(1_000)
    assert [round(share, 3) for share in (faulty.mean, faulty.range[0], right.mean)] == [0.285, 0.227, 0.202]
    assert round(rumour.faulty_never_heard(), 3) == 0.285
    assert faulty.range[0] < right.range[1]  # a single run of either may give the same


def test_an_epidemic_has_a_threshold() -> None:
    assert rounded(*(rumour.final_size(r0) for r0 in (0.9, 1, 1.5, 3))) == [0, 0, 58, 94]


def test_the_model_is_the_one_described() -> None:
    usual = Assumptions()
    assert (usual.reach, usual.credibility, usual.relay, usual.relay_steps) == (0.02, 0.8, 0.5, 5)
    assert (replied(None).size, rumour.STEPS) == (829, 48)


def test_late_is_not_useless_but_what_was_heard_was_heard() -> None:
    assert rounded(*(replied(hour).mean for hour in (None, 20, 8, 6))) == [38, 18, 10, 8]
    assert rounded(replied(20).believed.mean(), replied(20).ghost_believed.mean()) == [37, 38]


def test_one_run_is_an_anecdote() -> None:
    assert rounded(replied(6, 1, 1).mean, replied(6, 1, 5).mean, replied(8, 1, 5).mean) == [11, 6, 8]


def test_two_clocks_two_deadlines() -> None:
    exposed, believing = (last_useful_reply(RELAYS, count=count) for count in ("believed", "believing"))
    assert (exposed.step, believing.step) == (8, 24)
    assert rounded(*exposed.table["mean"][[8, 9]], believing.table["mean"][24]) == [24, 26, 19]


@pytest.mark.parametrize(("change", "hour"), DEADLINES, ids=str)
def test_what_moves_the_deadline(change: dict, hour: int) -> None:
    found = last_useful_reply(RELAYS, count="believed", runs=50, assumptions=Assumptions(**change))
    (name, value) = next(iter(change.items()))
    assert value in CHANGES[name]
    assert found.step == hour


@pytest.mark.parametrize(("credibility", "backfire", "share"), [(0.3, 0.5, 46), (0.4, 0.3, 34)])
def test_a_denial_of_what_is_partly_true(credibility: float, backfire: float, share: int) -> None:
    asked = Assumptions(credibility=credibility, backfire=backfire)
    assert rounded(simulate(RELAYS, reply=6, assumptions=asked).mean) == [share]


def test_what_the_control_shows_of_it() -> None:
    shares = [simulate(RELAYS, reply=6, assumptions=RULE[pair]).mean for pair in RULE]
    assert dict(zip(RULE, rounded(*shares), strict=True)) == {
        ("false", "deny"): 8,
        ("false", "say_known"): 12,
        ("half_true", "deny"): 46,
        ("half_true", "say_known"): 12,
    }


def test_the_controls_and_the_lesson_read_the_same_clock() -> None:
    assert (GOAL, rumour.deadline(RELAYS, goal=GOAL, count=COUNT)) == (0.25, 8)


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        ("en", ["0.202", "0.285", "0.227", "0.203", "38%", "18%", "46%", "34%", "829", "28 words", "465"]),
        ("fr", ["0,202", "0,285", "0,227", "0,203", "38 %", "18 %", "46 %", "34 %", "829", "465"]),
    ],
)
def test_the_figures_stand_in_the_text(language: str, figures: list[str]) -> None:
    assert [figure for figure in figures if figure not in said(language)] == []


def test_what_silence_costs_in_the_guide() -> None:
    believers = (10_000 * 0.38, 10_000 * 0.08)
    assert round(rumour.cost_of_silence(0.3, *believers, 5)) == 4_500
    assert "4,500" in said("en") and "4 500" in said("fr")
