"""The whole plan in one place: opened, written, undone, imported, exported."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

import pytest

from course_utils.plan import load_plan, save_parts, steps
from course_utils.plan.store import plan_path
from course_utils.widgets import build_plan
from course_utils.widgets.plan_builder import PlanBuilder
from tests.filled_plan import CHOSEN, filled

NOW = datetime(2027, 5, 3, tzinfo=UTC)


@pytest.fixture
def builder(course: Path) -> PlanBuilder:
    save_parts(0, {"mandate": "The board"})
    return build_plan()


def on_disk(step: int, part: str) -> object:
    return load_plan().steps.get(step, {}).get(part)


def entry(builder: PlanBuilder, step: int) -> str:
    """A step as the list shows it."""
    return builder.steps.options[step][0]


def send(builder: PlanBuilder, name: str, content: str) -> None:
    """What the browser does with a file."""
    sent = {"name": name, "type": "", "size": len(content), "content": content.encode(), "last_modified": NOW}
    builder.papers.upload.value = (sent,)


def test_earlier_answers_are_there_and_only_the_open_step_is_built(builder: PlanBuilder) -> None:
    assert list(builder.forms) == [0]
    assert builder.forms[0].controls["mandate"].value == "The board"
    assert entry(builder, 0) == "◐ 0. Mandate and alignment (begun)"


def test_a_step_is_built_once_and_shown_alone(builder: PlanBuilder) -> None:
    builder.steps.value = 1
    first = builder.forms[1]
    builder.steps.value = 0
    builder.steps.value = 1
    assert builder.forms[1] is first
    assert [view.layout.display for view in builder.area.children] == ["none", "flex"]


def test_what_is_typed_is_saved_and_said(builder: PlanBuilder) -> None:
    before = builder.graph.picture.value
    builder.steps.value = 1
    builder.forms[1].controls["query"].value = "bus -toy"
    assert on_disk(1, "query") == "bus -toy"
    assert builder.status.sentence.startswith("Saved at ")
    assert "(begun)" in entry(builder, 1) and "(ready)" in entry(builder, 2)
    assert builder.steps.value == 1
    assert builder.graph.picture.value != before


def test_what_is_missing_goes_as_one_fills_it(builder: PlanBuilder) -> None:
    builder.steps.value = 1
    asked = "Write the query as the tool receives it"
    assert asked in builder.lacking.value
    builder.forms[1].controls["query"].value = "bus"
    assert asked not in builder.lacking.value


def test_contradictions_are_said_beside_their_step_and_named_in_the_others(builder: PlanBuilder) -> None:
    save_parts(2, {"objectives": [{"objective": "Trust", "baseline": 3.0, "target": 3.0}]})
    builder.steps.value = 2
    assert "“Trust” aims at the figure of today" in builder.lacking.value
    builder.steps.value = 0
    assert "To mend in other steps: 2 and 9." in builder.lacking.value


def test_words_where_a_number_belongs_harm_nothing_else(builder: PlanBuilder) -> None:
    builder.steps.value = 4
    builder.forms[4].controls["promise_kept"].value = "nearly all"
    assert "I read “nearly all”" in builder.status.sentence
    builder.forms[4].controls["service_promise"].value = "In a day"
    assert load_plan().steps[4] == {"service_promise": "In a day"}


def test_undo_opens_the_step_and_saves(builder: PlanBuilder) -> None:
    builder.forms[0].controls["mandate"].value = "The city"
    builder.steps.value = 3
    builder.undo.click()
    assert (builder.steps.value, on_disk(0, "mandate")) == (0, "The board")
    assert builder.forms[0].controls["mandate"].value == "The board"
    builder.redo.click()
    assert (builder.forms[0].controls["mandate"].value, on_disk(0, "mandate")) == ("The city",) * 2
    builder.redo.click()
    assert builder.status.sentence == "There is nothing to do again."


def test_a_list_that_was_changed_is_undone_in_its_rows(builder: PlanBuilder) -> None:
    rows = builder.forms[0].controls["thread"].rows
    rows[0]["social"].value, rows[1]["social"].value = "Listen", "Answer"
    builder.undo.click()
    assert [row["social"].value for row in rows] == ["Listen", ""]
    assert on_disk(0, "thread") == [{"social": "Listen"}]


def test_another_notebook_is_shown_and_never_written_over_unsaid(builder: PlanBuilder) -> None:
    save_parts(0, {"how_question": "theirs", "mandate": "theirs"})
    builder.forms[0].controls["mandate"].value = "mine"
    assert (on_disk(0, "how_question"), on_disk(0, "mandate")) == ("theirs", "mine")
    assert builder.forms[0].controls["how_question"].value == "theirs"
    assert "Another notebook had changed “Mandate" in builder.status.sentence
    builder.undo.click()
    assert builder.forms[0].controls["mandate"].value == "theirs"


def test_step_6_has_its_own_form(builder: PlanBuilder) -> None:
    save_parts(6, CHOSEN)
    builder.steps.value = 6
    form = builder.forms[6].controls
    save_parts(6, {"limits": "theirs"})
    form.parts[1].account.value = "left_0"
    assert [one["account"] for one in on_disk(6, "accounts")] == ["@a.b", "left_0"]
    assert (on_disk(6, "limits"), form.limits.value) == ("theirs", "theirs")
    form.parts[1].account.value = "two words"
    assert "“two words” is not the name of an account" in builder.status.sentence
    builder.undo.click()
    assert form.parts[1].account.value == ""


def test_a_step_6_that_cannot_be_read_leaves_the_others_alone(builder: PlanBuilder) -> None:
    save_parts(6, {"accounts": "nobody"})
    builder.steps.value = 6
    assert "it won&#x27;t write over it" in builder.forms[6].view.children[0].value


ODD = [
    None,
    True,
    3,
    -1.5,
    "x",
    [],
    {},
    ["x", 3, None],
    [[]],
    [{}],
    [{"social": {"a": []}, "due": 4}],
    {"a": [1]},
]


@pytest.mark.parametrize("first", [0, 7])
def test_whatever_a_hand_wrote_can_be_opened(builder: PlanBuilder, first: int) -> None:
    odd = cycle([*ODD[first:], *ODD[:first]])
    for step in steps():
        save_parts(step.step, {part.part: next(odd) for part in step.parts} | {"stranger": next(odd)})
    for number in range(11):
        builder.steps.value = number
    assert len(builder.area.children) == 11


def test_a_plan_that_is_sent_is_taken_in_and_taken_back(builder: PlanBuilder) -> None:
    content = {"version": 1, "steps": {"0": {"mandate": "Elsewhere"}, "3": {"tipping": "Reach"}}}
    send(builder, "plan(1).json", json.dumps(content))
    assert "“plan(1).json” was imported: 2 parts changed" in builder.papers.status.sentence
    assert builder.forms[0].controls["mandate"].value == "Elsewhere"
    builder.undo.click()
    assert (on_disk(0, "mandate"), on_disk(3, "tipping")) == ("The board", None)


@pytest.mark.parametrize("content", ["", "PK\x03", "[1]", '{"cells": []}', '{"version": 1, "steps": {}}'])
def test_a_wrong_file_is_said_kindly_and_changes_nothing(builder: PlanBuilder, content: str) -> None:
    kept = plan_path().read_bytes()
    send(builder, "notes.json", content)
    assert "“notes.json” is no plan of this course" in builder.papers.status.sentence
    assert plan_path().read_bytes() == kept


def test_a_plan_of_a_later_edition_is_said(builder: PlanBuilder) -> None:
    send(builder, "plan.json", '{"version": 999, "steps": {"0": {}}}')
    assert "later edition" in builder.papers.status.sentence


def test_documents_are_written_with_links(builder: PlanBuilder) -> None:
    for step, parts in filled().steps.items():
        save_parts(step, parts)
    builder.papers.write.click()
    names = [f"plan.{suffix}" for suffix in ("docx", "pptx", "html", "json")]
    assert all((plan_path().parent / name).stat().st_size for name in names)
    assert [f'download="{name}"' in builder.papers.written.value for name in names] == [True] * 4
