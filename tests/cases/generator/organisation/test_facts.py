"""The organisations as their authors wrote them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course_utils.cases.generator.organisation.facts import Cost, load_common, load_facts
from course_utils.cases.generator.organisation.figures import FIGURES
from course_utils.cases.world import WORLDS

CASES = sorted(path.name.split(".")[0] for path in WORLDS.glob("*.organisation.toml"))
ORGANISATIONS = [case for case in CASES if case != "common"]


def words(part: object) -> list[tuple[str, str]]:
    """Every pair of a French and an English text inside ``part``."""
    if isinstance(part, dict):
        pair = [(part["fr"], part["en"])] if {"fr", "en"} <= set(part) else []
        return pair + [found for value in part.values() for found in words(value)]
    return [found for value in part for found in words(value)] if isinstance(part, list | tuple) else []


def test_the_three_organisations_are_written() -> None:
    assert ORGANISATIONS == ["coop", "museum", "transit"]


def test_a_misspelt_setting_is_refused() -> None:
    with pytest.raises(ValidationError, match="hour"):
        Cost.model_validate({"option": "page", "fr": "page", "en": "page", "hour": 3})


@pytest.mark.parametrize("case", CASES)
def test_words_stand_in_both_languages_with_french_spaces(case: str) -> None:
    loaded = load_common() if case == "common" else load_facts(case)
    pairs = [pair for pair in words(loaded.model_dump()) if any(pair)]
    assert len(pairs) > 30
    for fr, en in pairs:
        assert fr and en
        assert not any(wrong in fr for wrong in (" :", " ;", " !", " ?", "« ", " »", " %", " $"))
        assert "\u00a0" not in en


@pytest.mark.parametrize("case", ORGANISATIONS)
def test_an_organisation_speaks_of_publics_statements_and_claims_that_exist(case: str) -> None:
    facts, common = load_facts(case), load_common()
    assert set(facts.evidence) <= set(common.claims)
    assert set(facts.survey.items) <= set(common.statements)
    publics = {public.public for public in facts.publics}
    assert {objective.public for objective in facts.objectives} - {""} <= publics
    assert {objective.measure for objective in facts.objectives} - {""} <= set(FIGURES)
    assert sum(role.answers for role in facts.roles) == 1
    assert len(facts.inbox.advisers) == max(facts.staffing.weekday)


@pytest.mark.parametrize("case", ORGANISATIONS)
def test_each_dimension_has_three_statements_and_not_all_point_the_same_way(case: str) -> None:
    statements = [load_common().statements[name] for name in load_facts(case).survey.items]
    for dimension in {statement.dimension for statement in statements}:
        reversed_ones = [item.reversed for item in statements if item.dimension == dimension]
        assert len(reversed_ones) == 3
        assert 1 <= sum(reversed_ones) <= 2


def test_no_two_organisations_ask_the_same_questionnaire_or_run_the_same_desk() -> None:
    loaded = [load_facts(case) for case in ORGANISATIONS]
    assert len({facts.survey.items for facts in loaded}) == len({facts.staffing for facts in loaded}) == 3
