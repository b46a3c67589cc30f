"""Each rule on a plan that breaks it, and all of them on a plan that breaks none."""

from __future__ import annotations

import pytest

from course_utils.language import LANGUAGES, use
from course_utils.plan import Plan, steps
from course_utils.plan.findings import findings

OBJECTIVE = {
    "objective": "Half know the detour",
    "public": "riders",
    "unit": "%",
    "baseline": 0.3,
    "target": 0.5,
    "due": "2027-05-01",
}
SHEET = {"indicator": "Knows the detour", "level": "outcome", "objective": 1.0}
POST = {"week": "2027-01-12", "hours": 6, "platform": "Page"}  # a Tuesday; the same week as its Monday
SCEPTIC = {"who": "Finance", "claim": "We reply to 88%.", "evidence": "E01"}
SOUND = {
    0: {"mandate": "A pilot of three months for our riders."},
    1: {"portrait": "Two thirds of what is said is about delays."},
    2: {"objectives": [OBJECTIVE], "publics": [{"public": "Riders of the north"}]},
    3: {"platforms": [{"platform": "Page", "public": "riders", "hours": 10}]},
    4: {
        "full_cost": [{"item": "Replies", "hours": 520, "dollars": 1}, {"item": "Posts", "hours": None}],
        "roles": [{"role": "Adviser", "hours": 10}],
        "service_promise": "Two working days.",
        "promise_kept": 85,
    },
    5: {"norms": "Ask before you speak for us."},
    6: {"issue": "Delays"},
    7: {"calendar": [POST, {**POST, "week": "2027-01-11", "hours": 4}, {"week": "2027-01-18", "hours": 10}]},
    8: {"triggers": [{"signal": "A rumour", "who": "Adviser"}]},
    9: {
        "indicators": [
            {"indicator": "Knows the detour", "numerator": "those who know", "denominator": "riders asked"}
        ],
        "measurement_sheet": [SHEET],
    },
    10: {
        "decision": "Eight weeks of listening, and a pilot.",
        "sceptics": [SCEPTIC],
        "risks": [{"risk": "The volunteer leaves", "owner": "Adviser"}],
        "review": "2027-06-01",
    },
}


def broken(step, **parts):
    return Plan({**SOUND, step: {**SOUND[step], **parts}})


def kinds(plan):
    return [finding.kind for finding in findings(plan, steps())]


def test_a_sound_plan_has_none():
    assert kinds(Plan(SOUND)) == []


@pytest.mark.parametrize(
    ("kind", "plan"),
    [
        ("broken-prerequisite", Plan({4: SOUND[4]})),
        ("broken-prerequisite", Plan({**SOUND, 6: {"issue": "", "accounts": []}, 10: {}})),
        ("objective-without-public", broken(2, objectives=[{**OBJECTIVE, "public": " "}])),
        ("objective-without-baseline", broken(2, objectives=[{**OBJECTIVE, "baseline": None}])),
        ("objective-without-date", broken(2, objectives=[{**OBJECTIVE, "due": "in spring"}])),
        ("objective-without-indicator", broken(9, measurement_sheet=[{**SHEET, "objective": 2}])),
        ("no-change", broken(2, objectives=[{**OBJECTIVE, "target": 0.3}])),
        ("no-indicator", broken(9, indicators=[], measurement_sheet=[], change_of_course="If")),
        ("no-denominator", broken(9, indicators=[{"indicator": "Knows the detour", "numerator": "all"}])),
        ("no-level", broken(9, measurement_sheet=[{**SHEET, "level": "vanity"}])),
        ("no-level", broken(9, indicators=[{"indicator": "Likes"}])),
        ("platform-without-public", broken(3, platforms=[{"platform": "Page"}])),
        ("unknown-public", broken(3, platforms=[{"platform": "Page", "public": "the young"}])),
        ("platform-hours", broken(3, platforms=[{"platform": "Page", "public": "riders", "hours": 10.5}])),
        ("calendar-hours", broken(7, calendar=[POST, {**POST, "week": "2027-01-17", "hours": 4.5}])),
        ("risk-without-owner", broken(8, triggers=[{"signal": "A rumour"}])),
        ("risk-without-owner", broken(10, risks=[{"risk": "The volunteer leaves", "owner": ""}])),
        ("claim-without-evidence", broken(10, sceptics=[{**SCEPTIC, "evidence": "–"}])),
        ("no-review", broken(10, review=None)),
        ("hours", broken(4, full_cost=[{"item": "Replies", "hours": 521}])),
        ("promise", broken(4, promise_kept=79)),
        ("promised-return", broken(0, mandate="An ROI of 300%.")),
        ("promised-return", broken(10, decision="Approve a page that gives an ROI of 300%.")),
        (
            "promised-return",
            broken(2, objectives=[{**OBJECTIVE, "objective": "Un retour sur investissement de 3"}]),
        ),
    ],
)
def test_each_contradiction_is_found_alone(kind, plan):
    assert kinds(plan) == [kind]


@pytest.mark.parametrize("mandate", ["Le roi et la reine", "héroïque", "croître"])
def test_a_king_promises_no_return(mandate):
    assert kinds(broken(0, mandate=mandate)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_wrong_is_said_at_once_in_the_order_of_the_steps(language):
    use(language)
    both = {**SOUND, 4: {**SOUND[4], "promise_kept": 3}, 0: {"mandate": "ROI!"}}
    found = findings(Plan(both), steps())
    assert [finding.step for finding in found] == [0, 4]
    assert all(finding.sentence.endswith(".") for finding in found)


def test_the_fullest_week_is_named_with_its_hours():
    (found,) = findings(broken(7, calendar=[{**POST, "hours": 11}, {**POST, "hours": 1.5}]), steps())
    assert "11 January 2027, takes 12.5" in found.sentence or "11 January 2027 takes 12.5" in found.sentence


@pytest.mark.parametrize(
    "public", ["RIDERS", "Riders, of the North", "riders of the north and their parents"]
)
def test_a_public_is_known_however_it_is_typed(public):
    assert kinds(broken(3, platforms=[{"platform": "Page", "public": public}])) == []


def test_what_is_answered_to_one_who_asks_for_a_return_is_no_promise():
    assert kinds(broken(10, sceptics=[{**SCEPTIC, "claim": "Nobody can compute an ROI of this."}])) == []
