"""What assignment 01 says of the case in its scenes and model answers, looked up in the tables."""

from __future__ import annotations

from datetime import date

from course_utils import load_case
from course_utils.analysis import decision

CASE = load_case("coop")
MONTHS = decision.posts_by_month(CASE.posts)
EVIDENCE = CASE.evidence.set_index("evidence")


def test_the_scene_is_a_monday_after_the_year_of_the_case() -> None:
    assert date(2026, 9, 14).weekday() == 0
    assert CASE.posts["time"].max().date() < date(2026, 9, 14)


def test_seven_social_objectives_and_five_of_communication() -> None:
    levels = CASE.objectives["level"].value_counts()
    assert (levels["social"], levels["communication"]) == (7, 5)
    assert decision.orphans(CASE.objectives) == ["S2", "S5"]
    assert decision.uncovered(CASE.objectives) == ["C3"]


def test_the_publics_that_the_drafts_may_name() -> None:
    assert set(CASE.publics["public"]) == {"members", "families", "producers", "newcomers", "employees"}


def test_prices_fell_between_january_and_june_and_from_some_beginnings_only() -> None:
    changes = decision.changes_after(MONTHS["prices"], later=5)
    assert len(changes) == 7
    assert changes["2026-01-01"] < -0.25
    assert 0 < (changes <= -0.25).mean() < 1


def test_an_autumn_hears_nothing_of_the_first_topic_and_three_months_are_not_enough_for_prices() -> None:
    heard = decision.topics_heard(MONTHS, start=1, months=3)
    assert set(heard.index[heard["posts"] == 0]) == {"contamination", "rival"}
    assert 3 < decision.months_to_settle(MONTHS["prices"]) < 12


def test_the_figures_of_the_model_answer() -> None:
    value = EVIDENCE["value"]
    assert 85 < value["E01"] < 90 and value["E02"] > 14 and value["E05"] == 5
    assert 0.45 < MONTHS[["contamination", "prices"]].sum().sum() / MONTHS.sum().sum() < 0.6
    assert 1000 < CASE.publics.set_index("public").eval("people - online")["members"] < 2000
    assert "18% of the week" in EVIDENCE.loc["E03", "claim_en"]
    assert "only 4.5%" in EVIDENCE.loc["E04", "claim_en"]
