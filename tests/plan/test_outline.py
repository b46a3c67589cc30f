"""The ten steps in both languages: same steps, same parts, an order that can be followed."""

from __future__ import annotations

import re

import pytest
import yaml
from pydantic import ValidationError

from course_utils.language import LANGUAGES
from course_utils.plan.outline import Part, outline_path, steps

ROW = {"column": "who", "kind": "sentence", "label": "Who"}
PART = {"part": "norms", "lesson": "03", "kind": "text", "label": "Norms", "gap": "Write them."}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_precondition_and_ten_steps(language: str) -> None:
    assert [step.step for step in steps(language)] == list(range(11))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_step_needs_a_later_one(language: str) -> None:
    assert all(needed < step.step for step in steps(language) for needed in step.needs)


def _skeleton(language: str) -> list:
    return [(step.step, step.needs, [_bare(part) for part in step.parts]) for step in steps(language)]


def _bare(part: Part) -> tuple:
    columns = [
        (column.column, column.kind, [option.id for option in column.options]) for column in part.columns
    ]
    return part.part, part.lesson, part.kind, part.required, [option.id for option in part.options], columns


def test_both_languages_ask_for_the_same() -> None:
    assert _skeleton("en") == _skeleton("fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_part_is_asked_twice(language: str) -> None:
    for step in steps(language):
        names = [part.part for part in step.parts]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "choice"},
        {"kind": "rows"},
        {"columns": [ROW]},
        {"options": [{"id": "a", "label": "A"}]},
        {"kind": "drawing"},
        {"lessson": "03"},
    ],
    ids=str,
)
def test_a_part_that_no_form_could_show_is_refused(wrong: dict) -> None:
    assert Part.model_validate(PART)
    with pytest.raises(ValidationError):
        Part.model_validate({**PART, **wrong})


def test_french_is_typed_as_in_quebec() -> None:
    text = outline_path("fr").read_text(encoding="utf-8")
    words = " ".join(str(value) for value in _strings(yaml.safe_load(text)))
    assert not re.search(r"«[^\u00a0]|[^\u00a0]»|\s[;?!]|[^\u00a0\d] ?:(?= |$)", words)


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inside for text in _strings(one)]
