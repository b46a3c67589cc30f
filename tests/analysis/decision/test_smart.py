from __future__ import annotations

import pandas as pd
import pytest

from course_utils.analysis.decision import FIELDS, smart_findings

FULL = {
    "objective": "S1",
    "parent": "M",
    "level": "social",
    "public": "riders",
    "unit_en": "hours",
    "baseline": 20.0,
    "target": 15.0,
    "due": pd.Timestamp(2027, 3, 31),
}
MISSION = dict.fromkeys(FULL) | {"objective": "M", "level": "mission"}
PUBLICS = pd.DataFrame({"public": ["riders"]})


def found(publics: pd.DataFrame | None = None, today: object = None, **changed: object) -> pd.Series:
    table = pd.DataFrame([MISSION, FULL | changed])
    return smart_findings(table, publics, today).loc["S1"]


def test_all_fields_are_there() -> None:
    row = found(PUBLICS, "2026-09-01")
    assert row["complete"] and row["missing"] == ()
    assert row["change"] == -0.25


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"public": "  "}, "public"),
        ({"public": "everybody"}, "public"),
        ({"unit_en": None}, "unit"),
        ({"baseline": None}, "baseline"),
        ({"target": 20.0}, "target"),
        ({"target": None}, "target"),
        ({"due": None}, "deadline"),
        ({"due": pd.Timestamp(2026, 9, 1)}, "deadline"),
        ({"parent": None}, "mission"),
    ],
)
def test_each_field_can_be_the_one_that_is_missing(changed: dict, field: str) -> None:
    row = found(PUBLICS, "2026-09-01", **changed)
    assert (row["missing"], row["complete"]) == ((field,), False)


def test_without_a_list_any_public_counts() -> None:
    assert found(public="everybody")["complete"]


def test_a_start_at_nothing_has_no_percentage() -> None:
    row = found(baseline=0.0)
    assert row["complete"] and pd.isna(row["change"])


def test_only_the_level_asked_for() -> None:
    table = smart_findings(pd.DataFrame([MISSION, FULL]), level="mission")
    assert table.index.tolist() == ["M"]
    assert table["missing"]["M"] == FIELDS[:-1]
