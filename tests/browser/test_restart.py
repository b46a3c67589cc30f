"""A kernel that dies takes nothing with it: what a student kept is found again, and the page says so."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, expect

from course_utils.language import listing, tr, trn
from course_utils.plan import ChosenAccount, Influencers, save_step
from course_utils.plan.influencers import Role, Stance

from .edition import Edition
from .screen import Screen

KEPT = ("arrow-predict", "duel-predict")
CHOSEN = ChosenAccount(
    account="prof_thermie",
    role=Role.ALLY,
    stance=Stance.FAVOURABLE,
    why="Explique.",
    next_action="Appeler demain.",
)


@pytest.fixture
def before(lesson: Screen, edition: Edition) -> Screen:
    """Two predictions, a question answered, and a step 6 of the plan; then the kernel is lost."""
    edition.forget_answers()
    for name in KEPT:
        output = lesson.output(edition.cell_place(name))
        output.get_by_role("radio").last.check()
        output.get_by_role("button").click()
    lesson.output(edition.cell_place("stance-check")).get_by_role("radio").nth(1).check()
    expect(output.get_by_role("status").first).to_contain_text("✓")
    save_step(
        6, Influencers(issue="bus", accounts=[CHOSEN], measures=["pagerank"]), edition.work / "plan.json"
    )
    lesson.restart_and_run_all()
    return lesson


def label(radio: Locator) -> str:
    """The words beside a radio button."""
    return radio.evaluate("node => node.labels[0].textContent.trim()")


def test_what_was_kept_is_found_again_after_a_restart(before: Screen, edition: Edition, said: None) -> None:
    what = listing([trn("{n} prediction", "{n} predictions", 2), trn("{n} self-check", "{n} self-checks", 1)])
    opening = before.output(edition.cell_place("open-tools"))
    expect(opening).to_contain_text(tr("Found again from last time: {what}.", what=what))
    before.picture("restart-opening", opening)
    for name in KEPT:
        output = before.output(edition.cell_place(name))
        sentence = tr("✓ Found again: you had kept {choice}.", choice=label(output.get_by_role("radio").last))
        expect(output.get_by_role("radio").last).to_be_checked()
        expect(output.get_by_role("status").first).to_contain_text(sentence)
    expect(before.output(edition.cell_place("stance-check"))).to_contain_text("✓")
    assert_plan_is_shown(before, before.output(edition.cell_place("plan-form")))
    assert "6" in json.loads((edition.work / "plan.json").read_text(encoding="utf-8"))["steps"]


def assert_plan_is_shown(screen: Screen, form: Locator) -> None:
    """The form holds what the plan does."""
    screen.picture("restart-form", form)
    expect(form).to_contain_text(tr("Step 6 of your plan is shown as you saved it."))
    expect(form.get_by_role("combobox").first.locator("option:checked")).to_contain_text("prof_thermie")
    expect(form.get_by_role("textbox").nth(1)).to_have_value("Explique.")
    expect(form.get_by_role("checkbox").last).to_be_checked()
