"""What lesson 03 claims about the case, looked up in its tables."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis import risk
from course_utils.analysis.agreement import by_coder
from course_utils.widgets.desk_planner import desks
from tests.notebooks.shelf import ROOT, books

CASE = load_case("transit")
STORM = pd.Timestamp(2026, 1, 12)


def said(language: str) -> str:
    """All that the lesson, its questions and its instructor's page say, with plain spaces."""
    (book,) = [book for book in books("lesson", language=language) if book.number == "03"]
    texts = ["".join(cell.source for cell in book.cells)]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "guide" / language).glob("03-*.md")]
    texts.append((book.path.parent / "questions" / "03.yml").read_text(encoding="utf-8"))
    return "".join(texts).replace("\u00a0", " ")


@cache
def register() -> pd.DataFrame:
    return risk.assess(CASE.risks)


@cache
def waits() -> pd.Series:
    return risk.answer_hours(CASE.inbox)


@cache
def within(desk: str, hours: int) -> str:
    """The share, in whole percents, that this desk would answer within so many hours."""
    again = risk.replay(risk.to_answer(CASE.inbox), desks(CASE.staffing)[desk])
    return f"{round(100 * risk.kept(again['hours'], hours))}"


def the_week() -> pd.Series:
    """The waits of the week of the storm."""
    received = CASE.inbox.set_index("message")["received"].reindex(waits().index)
    return waits()[(received >= STORM) & (received < STORM + pd.Timedelta(days=7))]


def test_the_scene() -> None:
    assert (len(the_week()), int((the_week() <= 24).sum())) == (101, 9)
    assert (pd.Timestamp(2026, 2, 2).day_name(), STORM.day_name()) == ("Monday", "Monday")


def test_the_most_probable_risk_is_the_last_by_expected_loss() -> None:
    risks = register()
    assert risks["probability"].idxmax() == "R06" == risks.index[-1]
    assert (risks.index[0], risks["side"]["R07"], len(risks)) == ("R07", "abstaining", 10)
    assert (risks["probability"]["R06"], risks["probability"]["R07"]) == (0.62, 0.48)


@pytest.mark.parametrize(("language", "space"), [("en", ","), ("fr", " ")])
def test_the_dollars_that_are_written(language: str, space: str) -> None:
    last, before = register().loc["R06"], risk.sides(CASE.risks)["before"]
    amounts = [last["mitigation_cost"], last["avoided"], before["integrating"], before["abstaining"]]
    written = [f"{round(amount):,}".replace(",", space) for amount in amounts]
    assert [amount for amount in written if amount not in said(language)] == []


def test_the_measure_against_hate_costs_seven_times_what_it_saves() -> None:
    assert round(register()["mitigation_cost"]["R06"] / register()["avoided"]["R06"]) == 7


def test_the_comparison_of_the_sides_hangs_on_one_row() -> None:
    before, without = (risk.sides(CASE.risks, without=rows)["before"] for rows in ([], ["R07"]))
    assert before.idxmax() == "abstaining" and without.idxmax() == "integrating"
    assert 1.9 < before["abstaining"] / before["integrating"] < 2.1
    assert round(100 * risk.balance(CASE.risks, "R07"), 1) == 5.5


def test_the_tree_never_decides_on_praise_as_people_do() -> None:
    right = risk.defensible(risk.decide(risk.KIT_TREE, CASE.comments), CASE.comment_decisions)
    kinds = by_coder(CASE.comment_decisions, "kind")["A"].reindex(right.index)
    alike = right.groupby(kinds).sum()
    assert alike.index[alike == 0].tolist() == ["praise"]
    assert ((kinds == "praise").sum(), len(right)) == (5, 60)


def test_thanks_and_sarcasm_hold_the_same_facts() -> None:
    texts = CASE.comments.set_index("text")
    pair = ["Bravo pour le message clair de ce matin, continuez de même."]
    pair += ["Bravo le RTR, 15 minutes de retard, on bat des records 👏"]
    paths = [risk.path(risk.KIT_TREE, texts.loc[text]) for text in pair]
    assert paths[0] == paths[1] and not any(yes for _, yes in paths[0])


def test_how_far_people_agree() -> None:
    table = risk.agreement_with_people(risk.decide(risk.KIT_TREE, CASE.comments), CASE.comment_decisions)
    assert [round(100 * table["share"][who]) for who in ("people", "A", "B")] == [82, 85, 73]


def test_what_the_strict_tree_hides_more() -> None:
    kit, strict = (risk.decide(tree, CASE.comments) for tree in (risk.KIT_TREE, risk.STRICT_TREE))
    assert ((kit == "hide").sum(), (strict == "hide").sum()) == (14, 25)
    kinds = by_coder(CASE.comment_decisions, "kind")["A"].reindex(kit.index)
    assert kinds[kit != strict].value_counts().to_dict() == {"error": 7, "employee": 4}


def test_the_queue_of_the_demonstration() -> None:
    before, after = risk.waiting(16, 3, 1), risk.waiting(19, 3, 1)
    assert [round(queue.use, 2) for queue in (before, after)] == [0.8, 0.95]
    assert [round(queue.mean) for queue in (before, after)] == [12, 57]
    assert round(risk.workload(46, 7, 4).needed, 1) == 5.4


def test_the_week_of_the_storm_has_more_work_than_hours() -> None:
    weeks = risk.weekly_load(CASE.inbox, CASE.staffing)
    assert (round(weeks["needed"][STORM]), weeks["staffed"][STORM]) == (107, 48)
    assert round(100 * weeks["use"].median()) == 42
    assert weeks["use"].idxmax() == STORM


def test_the_promise_that_forgets_who_had_no_answer() -> None:
    answered = waits()[waits() < float("inf")]
    assert (len(waits()) - len(answered), round(answered.median())) == (144, 15)
    assert round(100 * risk.kept(waits(), 24)) == 66
    assert risk.honest_promise(waits(), 0.8) == 61


def test_three_messages_in_four_arrive_while_the_desk_is_closed() -> None:
    asked = CASE.inbox[CASE.inbox["needs_reply"]]["received"]
    present = {
        (row.weekday, hour)
        for row in CASE.staffing.query("people > 0").itertuples()
        for hour in range(row.start, row.end)
    }
    days, hours = asked.dt.day_name().str.lower(), asked.dt.hour
    closed = [moment not in present for moment in zip(days, hours, strict=True)]
    assert 0.74 < sum(closed) / len(closed) < 0.77


def test_most_weeks_two_working_days_are_enough() -> None:
    weeks = risk.weekly_load(CASE.inbox, CASE.staffing)["use"]
    monday = CASE.inbox.set_index("message")["received"].dt.to_period("W-SUN").dt.start_time
    calm = waits()[monday.reindex(waits().index).map(weeks) <= 1]
    assert (weeks <= 1).mean() > 0.9 and risk.honest_promise(calm, 0.8) <= 48


def test_moving_beats_hiring_within_four_hours_and_loses_within_two_days() -> None:
    assert [within(desk, 4) for desk in ("now", "hire", "move")] == ["26", "30", "36"]
    assert [within(desk, 48) for desk in ("hire", "move")] == ["87", "81"]
    hours = {desk: table["hours"].sum() for desk, table in desks(CASE.staffing).items()}
    assert (hours["hire"] - hours["now"], hours["move"] - hours["now"]) == (15, 0)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_shares_stand_in_the_text(language: str) -> None:
    mark = {"en": "%", "fr": " %"}[language]
    shares = [within("now", 4), within("hire", 4), within("move", 4), within("hire", 48), within("move", 48)]
    assert [share for share in [*shares, "66", "42", "82"] if f"{share}{mark}" not in said(language)] == []
