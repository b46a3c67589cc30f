"""Whatever happened to a file: it is imported, or refused in one sentence. Never anything else, and nothing is left behind."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_utils.cases.case import read_case
from course_utils.cases.importers import import_tables
from course_utils.problem import Problem
from tests.cases.importers.mutations import SAMPLES, mutated

TIMES = 100


def outcome(path: Path, out: Path, load: bool = True) -> str:
    """ "imported", or the kind of the Problem that the file is."""
    try:
        folder = import_tables(path, name="fuzz", out=out)
    except Problem as problem:
        assert problem.sentence and "\n" not in problem.sentence
        return problem.kind
    if load:
        read_case(folder)
    return "imported"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_imported(sample: Path, tmp_path: Path) -> None:
    assert outcome(sample, tmp_path / "out") in ("imported", "daily-figures")


@pytest.mark.slow
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_harmed_sample_is_imported_or_refused(sample: Path, tmp_path: Path) -> None:
    chance = random.Random(sample.name)
    path = tmp_path / f"harmed{sample.suffix}"
    for turn in range(TIMES):
        path.write_bytes(mutated(sample, chance))
        outcome(path, tmp_path / "out", load=turn % 10 == 0)
    assert {one.name for one in tmp_path.glob("out/*")} <= {"fuzz"}


CELL = st.text(max_size=12) | st.sampled_from(
    ["author", "text", "date", "=1+1", "@ana", '"', "2026-01-05", "RT @bo: x", "NaN"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["id", "author", "account", "text", "data", "created_at", "content", "x"]), inner, max_size=5),
    max_leaves=15,
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(CELL, min_size=1, max_size=6), min_size=1, max_size=8),
    separator=st.sampled_from(",;\t|"),
)
def test_any_table_is_imported_or_refused(rows: list[list[str]], separator: str, tmp_path: Path) -> None:
    path = tmp_path / "any.csv"
    path.write_text("\n".join(separator.join(row) for row in rows), encoding="utf-8", errors="replace")
    outcome(path, tmp_path / "out")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=VALUES)
def test_any_json_is_imported_or_refused(value: object, tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    outcome(path, tmp_path / "out")
