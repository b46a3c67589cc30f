"""The descriptor that a program checks, and the cards that people read."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from babel.numbers import format_decimal
from frictionless import Package

from course_utils.cases.generator.card import data_card
from course_utils.cases.schema import tables as schemas
from course_utils.language import BABEL_LOCALES

DATASETS = Path(__file__).parents[3] / "datasets"


@pytest.mark.parametrize("case", ["transit", "coop", "museum"])
def test_frictionless_finds_every_table_valid(case: str) -> None:
    report = Package(str(DATASETS / case / "datapackage.json")).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "type"]) == []
    assert len(report.tasks) == len(schemas())


@pytest.mark.parametrize("case", ["transit", "coop", "museum"])
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


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_card_links_its_picture_with_figures_in_words(built, language: str) -> None:
    card = data_card(built.world, built.seed, 1, built.tables, language)
    (alt,) = re.findall(rf"^!\[(.+)\]\(picture\.{language}\.png\)$", card, re.MULTILINE)
    shared = built.tables["posts"].query("kind == 'share' and topic == @built.world.issue")
    assert format_decimal(len(shared), locale=BABEL_LOCALES[language]) in alt
    assert getattr(built.world.topics[built.world.issue], language) in alt


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_limits_speak_of_the_organisations_side(built, language: str) -> None:
    card = data_card(built.world, built.seed, 1, built.tables, language)
    limits = card[card.index("## Limit") : card.index("## Eth" if language == "en" else "## Éth")]
    for table in ("inbox", "survey", "mentions", "comments", "rumour", "tool_metrics"):
        assert f"`{table}`" in limits
