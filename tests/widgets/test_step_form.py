from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from course_utils.plan import Step, load_plan
from course_utils.plan.store import save_parts
from course_utils.problem import Problem
from course_utils.widgets import deliver
from course_utils.widgets.step_form import StepForm

ROLES = [
    {"column": "who", "kind": "sentence", "label": "Who"},
    {"column": "hours", "kind": "number", "label": "Hours a week"},
]
PARTS = [
    {"part": "mandate", "kind": "text", "label": "Mandate", "gap": "Say who asked."},
    {"part": "review", "kind": "date", "label": "Review on", "gap": "Choose a day.", "required": False},
    {"part": "budget", "kind": "number", "label": "Budget", "gap": "Give an amount."},
    {
        "part": "decision",
        "kind": "choice",
        "label": "Decision",
        "gap": "Decide.",
        "options": [{"id": "go", "label": "Go"}, {"id": "wait", "label": "Wait"}],
    },
    {
        "part": "roles",
        "kind": "rows",
        "label": "Roles",
        "gap": "Name two people.",
        "columns": ROLES,
        "fewest": 2,
        "most": 3,
    },
]
STEP = Step.model_validate(
    {"step": 4, "title": "People", "trace": "Ours", "parts": [{**part, "lesson": "03"} for part in PARTS]}
)


def opened() -> StepForm:
    return StepForm("03", [STEP], load_plan())


@pytest.fixture
def form(course: Path) -> StepForm:
    return opened()


def fill(form: StepForm) -> None:
    """Everything that the step asks for."""
    form.controls["mandate"].value, form.controls["decision"].value = "The board", "go"
    form.controls["budget"].value, form.controls["review"].value = "1,250.50", date(2027, 5, 3)
    for row, name in zip(form.controls["roles"].rows, ("Ana", "Guy"), strict=True):
        row["who"].value, row["hours"].value = name, "3.5"


FILLED = {
    "mandate": "The board",
    "review": "2027-05-03",
    "budget": 1250.5,
    "decision": "go",
    "roles": [{"who": "Ana", "hours": 3.5}, {"who": "Guy", "hours": 3.5}],
}


def test_nothing_is_kept_before_somebody_types(form: StepForm) -> None:
    assert load_plan().steps == {}


def test_a_complete_form_is_saved_as_plain_data(form: StepForm) -> None:
    fill(form)
    form.save.click()
    assert load_plan().steps == {4: FILLED}
    assert form.status.sentence == "✓ Saved: this part of your plan is complete."


def test_a_restart_shows_what_was_kept(form: StepForm) -> None:
    fill(form)
    again = opened()
    assert again.deliverable() == {4: FILLED}
    assert "as you saved it" in again.status.sentence


def test_a_number_is_read_again_as_it_was_kept(course: Path) -> None:
    kept = [{"who": "Ana", "hours": 0.125}, {"who": "Guy", "hours": 1_234_567.5}]
    save_parts(4, {"budget": 0.0375, "roles": kept})
    again = opened().deliverable()[4]
    assert (again["budget"], again["roles"]) == (0.0375, kept)


def test_a_draft_says_everything_that_is_missing(form: StepForm) -> None:
    form.save.click()
    for words in ("draft", "who asked", "an amount", "Decide", "two people"):
        assert words in form.status.sentence
    assert "Choose a day" not in form.status.sentence


def test_words_where_a_number_belongs_are_said_and_nothing_is_lost(form: StepForm) -> None:
    fill(form)
    form.controls["budget"].value = "a lot"
    assert "I read “a lot”" in form.status.sentence
    assert load_plan().steps[4]["budget"] == 1250.5


def test_a_text_too_long_stays_in_the_form(form: StepForm) -> None:
    form.controls["mandate"].value = "x" * 3000
    assert "too long" in form.status.sentence
    assert len(form.controls["mandate"].value) == 3000


def test_rows_can_be_added_up_to_the_most(form: StepForm) -> None:
    for _ in range(4):
        form.controls["roles"].add.click()
    assert len(form.controls["roles"].rows) == 3
    assert "at most" in form.status.sentence


def test_an_added_row_is_kept_as_one_types(form: StepForm) -> None:
    form.controls["roles"].add.click()
    form.controls["roles"].rows[2]["who"].value = "Zoé"
    assert load_plan().steps[4]["roles"] == [{"who": "Zoé"}]


def test_parts_of_another_lesson_stay(form: StepForm) -> None:
    save_parts(4, {"capacity": 12})
    fill(form)
    assert load_plan().steps[4] == {**FILLED, "capacity": 12}


@pytest.mark.parametrize("nonsense", [{"mandate": 3, "roles": "Ana"}, {"review": "soon", "decision": "fly"}])
def test_what_was_changed_by_hand_never_stops_the_form(course: Path, nonsense: dict) -> None:
    save_parts(4, nonsense)
    assert opened().deliverable()[4]["roles"] == []


def test_a_lesson_that_adds_nothing_is_said(course: Path) -> None:
    with pytest.raises(Problem, match="Lesson 99 adds nothing"):
        deliver("99")
