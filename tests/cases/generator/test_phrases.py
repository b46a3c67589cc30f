"""The sentences of the cases, and how one is chosen."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from course_utils.cases.generator.phrases import RESERVED, SLOT, Pattern, Phrasebook, Wish, load_patterns
from course_utils.cases.world import WORLDS, load_world

CASES = ("transit", "coop", "museum")
ALWAYS = frozenset(range(1, 13))
SAID = Pattern(
    "en",
    "fares",
    "post",
    "neutral",
    "citizen",
    "plain",
    False,
    0,
    10_000,
    ALWAYS,
    frozenset(),
    False,
    (),
    "How much?",
)
WISH = Wish("en", "fares", "post", "neutral", "citizen", "plain", False, 5, 3, 0)
NAMES = {"org": "@agency", "who": "@ana"}


def say(*patterns: Pattern, wish: Wish = WISH) -> str | None:
    """What a phrasebook of these patterns says."""
    said = Phrasebook(list(patterns), {"en": {"price": ["$4"]}}).say(wish, NAMES, np.random.default_rng(0))
    return said[0] if said else None


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> str:
    """Each case."""
    return request.param


def test_slots_and_names_are_filled() -> None:
    assert say(replace(SAID, pattern="{who}, {price} at {org}?")) == "@ana, $4 at @agency?"


def test_nobody_says_the_same_a_sixth_time() -> None:
    book = Phrasebook([SAID], {})
    said = [book.say(WISH, NAMES, np.random.default_rng(0)) for _ in range(7)]
    assert [bool(text) for text in said] == [True] * 5 + [False] * 2


@pytest.mark.parametrize(
    "limit",
    [
        {"after": 6},
        {"before": 4},
        {"months": frozenset({12, 1})},
        {"sarcasm": True},
        {"language": "fr"},
        {"topic": "cuts"},
        {"act": "reply"},
        {"voice": "organisation"},
    ],
    ids=str,
)
def test_a_sentence_out_of_place_is_not_said(limit: dict) -> None:
    assert say(replace(SAID, **limit)) is None


REPLY = replace(SAID, act="reply")
ANSWER = replace(WISH, act="reply", answered_stance="favourable", answered_text="the cat is back", speaker=1)


def test_an_answer_fits_the_stance_that_it_answers() -> None:
    assert say(replace(REPLY, answers=frozenset({"unfavourable"})), wish=ANSWER) is None
    assert say(replace(REPLY, answers=frozenset({"favourable"})), wish=ANSWER)


def test_an_answer_fits_the_words_that_it_answers() -> None:
    assert say(replace(REPLY, about=("bus",)), wish=ANSWER) is None
    assert say(replace(REPLY, about=("bus", "cat")), wish=ANSWER)


def test_the_organisation_is_not_told_of_itself() -> None:
    wish = replace(ANSWER, to_official=True)
    assert say(replace(REPLY, pattern="Not a word from {org}."), wish=wish) is None
    assert say(replace(REPLY, people=True), wish=wish) is None


def test_a_sentence_is_heard_once_in_a_conversation() -> None:
    assert say(REPLY, wish=replace(ANSWER, worn=frozenset({"How much?"}))) is None


def test_an_association_borrows_no_confidences() -> None:
    wish = replace(WISH, voice="association")
    assert say(SAID, wish=wish) is None
    assert say(replace(SAID, register="formal"), wish=wish)


def test_life_has_its_own_answers() -> None:
    anything = replace(REPLY, topic="any")
    assert say(anything, wish=ANSWER)
    assert say(anything, wish=replace(ANSWER, topic="life")) is None


def test_every_slot_has_fillers_and_every_filler_a_slot(case: str) -> None:
    slots = tomllib.loads((WORLDS / f"{case}.slots.toml").read_text(encoding="utf-8"))
    for language, fillers in slots.items():
        used = {
            slot
            for pattern in load_patterns(case)
            if pattern.language == language
            for slot in SLOT.findall(pattern.pattern)
        }
        assert used - set(RESERVED) == set(fillers)


def test_patterns_speak_of_the_case_s_topics_only(case: str) -> None:
    topics = {*load_world(case).topics, "any"}
    assert {pattern.topic for pattern in load_patterns(case)} == topics


def test_no_sentence_is_written_twice(case: str) -> None:
    texts = Counter(pattern.pattern for pattern in load_patterns(case))
    assert texts.most_common(1)[0][1] == 1


def test_only_answers_say_what_they_answer(case: str) -> None:
    for pattern in load_patterns(case):
        assert pattern.act in ("post", "reply")
        assert pattern.act == "reply" or not (pattern.answers or pattern.about or pattern.people)
        assert pattern.answers <= {"favourable", "neutral", "unfavourable"}


def test_every_topic_has_enough_to_say(case: str) -> None:
    shelves = Counter((pattern.language, pattern.topic, pattern.act) for pattern in load_patterns(case))
    for topic in load_world(case).topics:
        assert shelves["fr", topic, "post"] >= 25
        assert shelves["en", topic, "post"] >= 8
