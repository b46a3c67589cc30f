"""What assignment 03 says of the case in its scenes and model answers, looked up in the tables."""

from __future__ import annotations

import pandas as pd

from course_utils import load_case
from course_utils.analysis import risk
from tests.notebooks.assignment import open_assignment

CASE = load_case("coop")
WAITS = risk.answer_hours(CASE.inbox)


def again(staffing: pd.DataFrame) -> pd.Series:
    """The waits of the year, answered by this desk."""
    return risk.replay(risk.to_answer(CASE.inbox), staffing)["hours"]


def test_the_desk_of_the_scene() -> None:
    present = CASE.staffing.query("people > 0")
    blocks = present.groupby("weekday")[["start", "end", "people"]].agg(list).map(tuple)
    assert set(blocks.itertuples(index=False, name=None)) == {((10, 14), (12, 17), (1, 1))}
    assert set(present["weekday"]) == set(risk.WEEKDAYS) - {"sunday"}


def test_the_almost_certain_risk_is_not_worth_its_measure() -> None:
    row = risk.assess(CASE.risks).loc["R03"]
    assert row["probability"] > 0.75 and row["worth"] < 0


def test_abstaining_costs_more_and_the_order_hangs_on_two_rows_but_not_on_all() -> None:
    before = risk.sides(CASE.risks)["before"]
    assert before["abstaining"] > before["integrating"]
    without = {name: risk.sides(CASE.risks, without=[name])["before"] for name in ("R01", "R08", "R09")}
    turns = [name for name, sums in without.items() if sums["abstaining"] < sums["integrating"]]
    assert turns == ["R01", "R08"]


def test_three_chances_in_ten_and_a_little_over_two() -> None:
    assert round(CASE.risks.set_index("risk")["probability"]["R01"], 1) == 0.3
    assert 0.2 < risk.balance(CASE.risks, "R01") < 0.25


def test_twelve_comments_of_which_two_have_two_right_answers() -> None:
    drawn = open_assignment("03", "en").names()["drawn"]
    assert (len(drawn), drawn["n"].tolist().count(2), drawn["kind"].nunique()) == (12, 2, 10)


def test_the_promise_of_the_note_was_kept_as_it_says() -> None:
    kept = {hours: risk.kept(WAITS, hours) for hours in (24, 48)}
    assert 0.64 < kept[24] < 0.71 and 0.79 < kept[48] < 0.83
    assert 0.1 < WAITS.eq(float("inf")).mean() < 0.15
    assert risk.honest_promise(WAITS, 0.9) == float("inf")


def test_in_the_busiest_week_the_work_was_half_again_the_hours_or_more() -> None:
    assert risk.weekly_load(CASE.inbox, CASE.staffing)["use"].max() > 1.5


def test_sunday_gains_a_good_dozen_points_within_a_day() -> None:
    sunday = risk.add_shift(CASE.staffing, ["sunday"], 10, 17)
    gain = risk.kept(again(sunday), 24) - risk.kept(again(CASE.staffing), 24)
    assert 0.12 < gain < 0.16


def test_evenings_keep_four_hours_best_and_sunday_one_day() -> None:
    waits = open_assignment("03", "en").names()["waits"]
    best = [max(waits, key=lambda name: risk.kept(waits[name], target)) for target in (4, 24)]
    assert best == ["B", "D"]


def test_what_was_said_before_the_thursday_of_the_exchange() -> None:
    replies = CASE.official_replies.set_index("kind")["time"]
    assert replies.min() > pd.Timestamp(2026, 3, 18, 21, 40)
    assert replies["holding"].min().round("h") == pd.Timestamp(2026, 3, 19, 9)
    assert replies["correction"].normalize() == pd.Timestamp(2026, 3, 22)
