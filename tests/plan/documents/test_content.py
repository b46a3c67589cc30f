from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils.language import use
from course_utils.plan import Plan, steps
from course_utils.plan.documents import Cover, Figure, Rows, Text, contents, page, slides, word
from course_utils.plan.documents.content import writable
from course_utils.plan.outline import Step
from tests.filled_plan import TELLING, filled

COLUMNS = [
    {"column": "who", "kind": "sentence", "label": "Who"},
    {"column": "hours", "kind": "number", "label": "Hours"},
    {"column": "due", "kind": "date", "label": "By"},
    {
        "column": "state",
        "kind": "choice",
        "label": "State",
        "options": [{"id": "kept", "label": "We keep it"}],
    },
]
STEP = Step.model_validate(
    {
        "step": 1,
        "title": "Listen",
        "trace": "The article",
        "parts": [
            {"part": "words", "lesson": "01", "kind": "text", "label": "Words", "gap": "Write them."},
            {
                "part": "hours",
                "lesson": "01",
                "kind": "rows",
                "label": "Hours",
                "gap": "Count.",
                "columns": COLUMNS,
            },
        ],
    }
)
ROW = {"who": "Maude", "hours": 1234.5, "due": "2027-05-01", "state": "kept"}


def made(**kept: object):
    return contents(Plan({1: kept}), [STEP])[0]


def test_a_part_becomes_a_label_with_its_paragraphs():
    assert made(words="One.\n\n Two. ", hours=[]).blocks == (Text("words", "Words", ("One.", "Two.")),)


@pytest.mark.parametrize(
    ("language", "cells"),
    [
        ("en", ("Maude", "1,234.5", "1 May 2027", "We keep it")),
        ("fr", ("Maude", "1\u00a0234,5", "1er mai 2027", "We keep it")),
    ],
)
def test_rows_are_written_as_their_readers_write(language, cells):
    use(language)
    (table,) = made(hours=[ROW]).blocks
    assert table.header == ("Who", "Hours", "By", "State")
    assert table.rows == (cells,)


def test_what_is_missing_is_said_and_is_no_block():
    section = made()
    assert section.blocks == ()
    assert section.missing == ("Write them.", "Count.")


@pytest.mark.parametrize("value", [["a"], {"a": 1}, [], "\x00", None, [None, 3], [[]]], ids=repr)
def test_a_plan_changed_by_hand_is_a_plan_with_gaps(value):
    assert made(words=value, hours=value).missing
    assert made(words=value, hours=value).blocks == ()


def test_a_contradiction_is_said_under_its_step():
    section = contents(Plan({0: {"mandate": "An ROI of 300%."}}), steps())[0]
    assert section.missing[-1].startswith("You promise a return on investment")


def test_a_step_that_no_lesson_asks_for_yet_is_not_said_to_be_filled_in():
    bare = STEP.model_copy(update={"parts": ()})
    assert contents(Plan(), [bare])[0].missing == ("Nothing stands here yet.",)


def test_the_influencers_are_a_table():
    accounts = [block for block in contents(filled(), steps())[6].blocks if isinstance(block, Rows)]
    assert accounts[0].rows == (("@a.b", "critic to listen to", "unfavourable", "Heard", "Write"),)


def test_everything_that_was_answered_is_there():
    for section, step in zip(contents(filled(), steps()), steps(), strict=True):
        if step.step != 6:
            told = [block.part for block in section.blocks if not isinstance(block, Figure)]
            assert [name for name in told if name != "evidence_list"] == [part.part for part in step.parts]
            assert not set(section.missing) & {part.gap for part in step.parts}


def test_the_cover_leaves_out_what_nobody_said():
    assert Cover(on=date(2026, 11, 3)).lines() == ["3 November 2026"]


@settings(max_examples=25, deadline=None)
@given(
    st.text()
    | st.integers()
    | st.floats()
    | st.lists(st.dictionaries(st.sampled_from(["who", "hours"]), st.text()))
)
def test_any_plan_makes_every_document(value):
    sections = contents(Plan({1: {"words": value, "hours": value}}), [STEP])
    cover = Cover(str(value))
    assert word(cover, sections) and slides(cover, sections) and page(cover, sections)


def test_a_text_keeps_its_emoji_and_loses_what_no_document_can_hold():
    assert writable(f" {TELLING}\x0b\x00\ud800 ") == TELLING
