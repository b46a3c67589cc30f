"""The fifteen tables of this side: complete, within their schema, and the same with the same seed."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from course_utils.cases.case import read_case
from course_utils.cases.generator import build_case
from course_utils.cases.generator.organisation import TABLES, organisation_tables
from course_utils.cases.generator.year import Year
from course_utils.cases.schema import tables as schemas
from course_utils.cases.world import world_names

NAMES = [table.__name__ for table in TABLES]


def violations(table: pd.DataFrame, name: str) -> list[str]:
    """Columns of ``table`` that break a rule of their schema."""
    found = []
    for column, rules in schemas()[name].columns.items():
        cells = table[column]
        empty = cells.isna() | (cells.astype(str) == "")
        filled = cells[~empty]
        if empty.any() and not rules.optional:
            found.append(f"{column}: empty")
        if rules.allowed and not set(filled) <= set(rules.allowed):
            found.append(f"{column}: not allowed")
        if rules.kind in ("number", "decimal") and len(filled):
            if rules.least is not None and filled.min() < rules.least:
                found.append(f"{column}: too small")
            if rules.most is not None and filled.max() > rules.most:
                found.append(f"{column}: too large")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_table_keeps_to_its_schema(side, name: str) -> None:
    schema, table = schemas()[name], side[name]
    assert list(table.columns) == list(schema.columns)
    assert violations(table, name) == []
    assert not schema.key or table[schema.key].is_unique


@pytest.mark.parametrize("name", NAMES)
def test_references_lead_somewhere(side, name: str) -> None:
    for column, rules in schemas()[name].columns.items():
        if rules.refers:
            table, key = rules.refers.split(".")
            assert set(side[name][column].dropna()) <= set(side[table][key])


def test_a_rule_that_is_broken_is_seen(side) -> None:
    assert violations(side["risks"].assign(probability=1.2), "risks") == ["probability: too large"]
    assert violations(side["inbox"].assign(channel="pigeon"), "inbox") == ["channel: not allowed"]
    assert violations(side["costs"].assign(name_fr=""), "costs") == ["name_fr: empty"]


@pytest.mark.parametrize("case", world_names())
def test_what_was_written_can_be_read_with_its_types(case: str, tmp_path: Path) -> None:
    read = read_case(build_case(case, tmp_path))
    assert pd.api.types.is_datetime64_any_dtype(read.inbox["first_reply"])
    assert read.inbox["first_reply"].isna().sum() == read.inbox["minutes"].isna().sum() > 0
    assert read.survey["q01"].dtype == "float64"
    assert read.survey.filter(regex="^q").isna().to_numpy().any()
    assert read.objectives["parent"].isna().any() and read.objectives["due"].isna().any()


@pytest.mark.parametrize("case", world_names())
def test_same_seed_same_bytes_and_the_tables_of_the_conversation_are_left_alone(generated, case: str) -> None:
    built = generated(case, 7)
    conversation = {name: built.tables[name] for name in ("accounts", "posts", "follows")}
    before = {name: table.to_csv() for name, table in conversation.items()}
    again = organisation_tables(Year(built.world, 7, built.people, built.posts, {}, conversation))
    assert list(again) == NAMES
    assert [name for name in NAMES if again[name].to_csv() != built.tables[name].to_csv()] == []
    assert {name: table.to_csv() for name, table in conversation.items()} == before


@pytest.mark.parametrize("case", world_names())
def test_another_seed_gives_other_figures(generated, case: str) -> None:
    one, other = generated(case, 7).tables, generated(case, 41).tables
    same = [name for name in NAMES if one[name].equals(other[name])]
    assert same == ["staffing", "survey_items"]
