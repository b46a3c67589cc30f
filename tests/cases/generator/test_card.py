"""The descriptor that a program checks, and the cards that people read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from frictionless import Package

from course_utils.cases.generator.card import data_card
from course_utils.cases.schema import tables as schemas

DATASETS = Path(__file__).parents[3] / "datasets"


@pytest.mark.parametrize("case", ["transit", "coop"])
def test_frictionless_finds_every_table_valid(case: str) -> None:
    report = Package(str(DATASETS / case / "datapackage.json")).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "type"]) == []
    assert len(report.tasks) == len(schemas())


@pytest.mark.parametrize("case", ["transit", "coop"])
def test_the_descriptor_declares_keys_and_references(case: str) -> None:
    package = json.loads((DATASETS / case / "datapackage.json").read_text(encoding="utf-8"))
    keys = {
        (resource["name"], key["fields"], key["reference"]["resource"])
        for resource in package["resources"]
        for key in resource["schema"].get("foreignKeys", [])
    }
    assert {
        ("posts", "parent_id", ""),
        ("posts", "account", "accounts"),
        ("follows", "followed", "accounts"),
    } <= keys


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_card_explains_every_column(built, language: str) -> None:
    card = data_card(built.world, built.seed, 1, built.tables, language)
    for name, schema in schemas().items():
        assert f"## {name}.csv" in card
        for column, rules in schema.columns.items():
            assert f"| `{column}` | {getattr(rules, language)} |" in card


def test_a_card_says_that_all_is_invented(built) -> None:
    assert "Everything here is invented" in data_card(built.world, 1, 1, built.tables, "en")
    assert "Tout est inventé" in data_card(built.world, 1, 1, built.tables, "fr")
