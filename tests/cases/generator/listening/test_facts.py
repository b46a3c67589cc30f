"""The facts as their authors wrote them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course_utils.cases.generator.listening.facts import Saying
from course_utils.cases.generator.phrases import SLOT


def sayings(facts) -> list[Saying]:
    """Everything that holds slots."""
    threads = facts.threads
    turns = [*threads.openings.values(), *threads.star, *threads.exchange, *threads.quarrel]
    remarks = [remark for kind in facts.comments.values() for remark in kind]
    return [*facts.homonym, *facts.competitor, *facts.off_topic, *turns, *remarks]


def test_every_slot_has_its_words(facts) -> None:
    for saying in sayings(facts):
        assert set(SLOT.findall(saying.text)) <= set(facts.slots[saying.language]), saying.text


def test_the_broad_query_finds_everything_that_is_not_the_organisation(facts) -> None:
    for saying in (*facts.homonym, *facts.competitor, *facts.off_topic):
        assert any(word in saying.text.lower() for word in facts.listening.query), saying.text


def test_traps_stand_in_both_languages(facts) -> None:
    for group in (facts.homonym, facts.competitor):
        assert {saying.language for saying in group if saying.also} == {"fr", "en"}


def test_a_saying_in_two_languages_is_refused() -> None:
    with pytest.raises(ValidationError, match="French or in English"):
        Saying(fr="oui", en="yes")
