"""Each rule on a plan that breaks it, and all of them on a plan that breaks none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.language import LANGUAGES, use
from course_utils.plan import Plan, steps
from course_utils.plan.findings import findings

OBJECTIVE = {
    "objective": "Half know the detour",
    "public": "riders",
    "unit": "%",
    "baseline": 0.3,
    "target": 0.5,
}
SOUND = {
    0: {"mandate": "A pilot of three months for our riders."},
    1: {"portrait": "Two thirds of what is said is about delays."},
    2: {"objectives": [OBJECTIVE]},
    4: {
        "full_cost": [{"item": "Replies", "hours": 520, "dollars": 1}, {"item": "Posts", "hours": None}],
        "roles": [{"role": "Adviser", "hours": 10}],
        "service_promise": "Two working days.",
        "promise_kept": 85,
    },
    9: {
        "indicators": [
            {"indicator": "Knows the detour", "numerator": "those who know", "denominator": "riders asked"}
        ]
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
        ("no-change", broken(2, objectives=[{**OBJECTIVE, "target": 0.3}])),
        ("no-indicator", broken(9, indicators=[])),
        ("no-denominator", broken(9, indicators=[{"indicator": "Likes", "numerator": "likes"}])),
        ("hours", broken(4, roles=[{"role": "Adviser", "hours": 9.9}])),
        ("promise", broken(4, promise_kept=79)),
        ("promised-return", broken(0, mandate="An ROI of 300%.")),
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


ANYTHING = (
    st.none()
    | st.text()
    | st.floats()
    | st.lists(st.dictionaries(st.sampled_from(["hours", "target"]), st.text()))
)


@given(
    st.dictionaries(
        st.sampled_from(["mandate", "objectives", "full_cost", "roles", "promise_kept", "indicators"]),
        ANYTHING,
    )
)
def test_a_plan_changed_by_hand_is_read_all_the_same(parts):
    findings(Plan(dict.fromkeys(range(11), parts)), steps())
