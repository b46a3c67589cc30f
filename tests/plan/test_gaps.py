from __future__ import annotations

import pytest

from course_utils.plan import gaps
from course_utils.plan.outline import Part

MANDATE = Part(part="mandate", lesson="01", kind="text", label="Mandate", gap="Say who asked for the plan.")
COLUMNS = [
    {"column": "public", "kind": "sentence", "label": "Public"},
    {"column": "people", "kind": "number", "label": "People"},
]
PUBLICS = Part.model_validate(
    {
        "part": "publics",
        "lesson": "02",
        "kind": "rows",
        "label": "Publics",
        "gap": "Name two publics.",
        "columns": COLUMNS,
        "fewest": 2,
    }
)
RIDERS = {"public": "riders", "people": 400.0}


@pytest.mark.parametrize("empty", [{}, {"mandate": None}, {"mandate": ""}], ids=str)
def test_an_empty_part_says_what_to_do(empty: dict) -> None:
    assert gaps([MANDATE], empty) == ["Say who asked for the plan."]


def test_what_is_not_required_is_no_gap() -> None:
    assert gaps([MANDATE.model_copy(update={"required": False})], {}) == []


def test_a_zero_is_an_answer() -> None:
    assert gaps([MANDATE.model_copy(update={"kind": "number"})], {"mandate": 0.0}) == []


def test_too_few_rows_are_counted() -> None:
    assert gaps([PUBLICS], {}) == ["Name two publics."]
    assert gaps([PUBLICS], {"publics": [RIDERS]}) == ["Name two publics. 1 more is needed."]
    assert gaps([PUBLICS], {"publics": [RIDERS, RIDERS]}) == []


def test_an_empty_cell_is_named() -> None:
    half = {"publics": [RIDERS, {"public": "staff"}]}
    assert gaps([PUBLICS], half) == ["Publics, 2: still to fill: people."]
