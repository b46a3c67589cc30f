from __future__ import annotations

import json
from pathlib import Path

import pytest

from course_utils.analysis import influence
from course_utils.cases import Case
from course_utils.plan import Influencers, load_plan
from course_utils.plan.store import plan_path
from course_utils.problem import Problem
from course_utils.widgets import deliver_influencers


@pytest.fixture
def form(course: Path, case: Case):
    return deliver_influencers(case, influence.profile(case))


def fill(form, *accounts: str) -> None:
    """Everything that step 6 asks, for these accounts."""
    for part, account in zip(form.parts, accounts, strict=False):
        part.account.value, part.role.value = account, "ally"
        part.why.value, part.next_action.value = "relays", "call on Monday"
    form.measures["reach"].value, form.limits.value = True, "One week only."


def kept() -> Influencers | None:
    """Step 6 as the plan file has it."""
    return load_plan().step(6, Influencers)


def test_an_empty_form_names_the_issue_and_keeps_nothing(form) -> None:
    assert form.issue.value == "electric buses"
    assert kept() is None


def test_a_complete_form_is_saved_as_complete(form) -> None:
    fill(form, "star", "left_0", "right_0")
    form.save.click()
    assert form.status.sentence == "✓ Saved: step 6 of your plan is complete."
    assert [chosen.account for chosen in kept().accounts] == ["star", "left_0", "right_0"]


def test_choosing_an_account_fills_in_its_stance(form) -> None:
    part = form.parts[0]
    for account, stance in {"star": "favourable", "bridge": "disputed", "": ""}.items():
        part.account.value = account
        assert part.stance.value == stance


def test_a_draft_says_everything_that_is_missing(form) -> None:
    form.save.click()
    for words in ("draft", "3 more accounts", "which measure", "limits"):
        assert words in form.status.sentence


def test_what_is_typed_is_kept_before_saving(form) -> None:
    form.parts[2].why.value = "typed, and no account yet"
    assert kept().accounts[0].why == "typed, and no account yet"


def test_a_restart_shows_what_was_kept(form, case: Case) -> None:
    fill(form, "star", "left_0", "right_0")
    again = deliver_influencers(case, influence.profile(case))
    assert again.deliverable() == form.deliverable() == kept()
    assert "as you saved it" in again.status.sentence


def test_an_account_that_is_no_candidate_any_more_stays(form, case: Case) -> None:
    fill(form, "star", "left_0", "right_0")
    again = deliver_influencers(case, influence.profile(case).drop("star"))
    assert again.parts[0].account.value == "star"


def test_six_accounts_and_no_more(form) -> None:
    for _ in range(10):
        form.add.click()
    assert len(form.parts) == 6
    assert "at most" in form.status.sentence


def test_a_text_too_long_is_said_and_stays_in_the_form(form) -> None:
    form.limits.value = "x" * 3000
    form.save.click()
    assert "too long" in form.status.sentence
    assert len(form.limits.value) == 3000


def test_other_steps_are_left_alone(form) -> None:
    form.save.click()
    content = json.loads(plan_path().read_text())
    content["steps"]["2"] = {"publics": ["riders"]}
    plan_path().write_text(json.dumps(content))
    form.save.click()
    assert load_plan().steps[2] == {"publics": ["riders"]}


def test_a_step_edited_by_hand_beyond_recognition_is_not_overwritten(form, case: Case) -> None:
    form.save.click()
    content = json.loads(plan_path().read_text())
    content["steps"]["6"]["accounts"] = "ana"
    plan_path().write_text(json.dumps(content))
    with pytest.raises(Problem, match="won't write over it"):
        deliver_influencers(case, influence.profile(case))


def test_a_damaged_plan_is_said_when_the_form_opens(form, case: Case) -> None:
    form.save.click()
    plan_path().write_text("{")
    assert "plan.damaged-" in deliver_influencers(case, influence.profile(case)).status.sentence
