"""Filling slots."""

from __future__ import annotations

import numpy as np

from course_utils.cases.generator.listening.facts import Saying
from course_utils.cases.generator.listening.writer import Writer


def test_nothing_is_said_more_often_than_allowed(facts) -> None:
    writer = Writer(facts, np.random.default_rng(1), most=2)
    said = [writer.say([Saying(fr="Merci"), Saying(en="Thanks")]) for _ in range(5)]
    assert sorted(text for _, text in filter(None, said)) == ["Merci", "Merci", "Thanks", "Thanks"]
    assert said[-1] is None


def test_a_sentence_that_opens_with_a_slot_gets_its_capital(facts) -> None:
    writer = Writer(facts, np.random.default_rng(1))
    slot = next(name for name, words in facts.slots["fr"].items() if words[0][0].islower())
    assert writer.fill(Saying(fr=f"{{{slot}}}, encore"))[0].isupper()
