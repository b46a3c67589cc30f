"""Turning an intention (topic, stance, voice…) into a sentence that somebody could have written."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np

from course_utils.cases.world import WORLDS

SLOT = re.compile(r"\{(\w+)\}")
RESERVED = ("org", "who")
MOST_REPEATS = 5  # nobody's own words stand more than five times in a case
TRIES = 40
OFFICIAL_VOICES = ("organisation", "media", "elected", "automated")  # they never speak as a citizen would


@dataclass(frozen=True)
class Pattern:
    """A sentence with slots, and when it may be said."""

    language: str
    topic: str
    act: str
    stance: str
    voice: str
    register: str
    sarcasm: bool
    after: int  # days after the topic began: before that, nobody knows yet
    pattern: str


@dataclass(frozen=True)
class Wish:
    """What somebody wants to say."""

    language: str
    topic: str
    act: str
    stance: str
    voice: str
    register: str
    sarcasm: bool
    age: int  # days since the topic began


class Phrasebook:
    """The sentences of a case; it remembers what was said, so that nobody repeats it too often."""

    def __init__(self, patterns: list[Pattern], slots: dict[str, dict[str, list[str]]]) -> None:
        self._slots = slots
        self._said: Counter[str] = Counter()
        self._used: Counter[str] = Counter()
        self._shelves: dict[tuple, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            self._shelves[(pattern.language, pattern.act, pattern.topic, pattern.voice)].append(pattern)

    def say(self, wish: Wish, names: dict[str, str], rng: np.random.Generator) -> tuple[str, Pattern] | None:
        """A text for ``wish``, with {org} and {who} filled from ``names``, and the pattern it was made from.

        None when this voice has nothing left to say on the topic that was not said five times already.
        """
        candidates = self._candidates(wish)
        for _ in range(TRIES if candidates else 0):
            pattern = self._draw(candidates, wish, rng)
            text = SLOT.sub(lambda slot, language=pattern.language: self._fill(slot[1], language, names, rng), pattern.pattern)
            text = text[0].upper() + text[1:] if pattern.register == "formal" else text
            if self._said[text] < MOST_REPEATS:
                self._said[text] += 1
                self._used[pattern.pattern] += 1
                return text, pattern
        return None

    def _candidates(self, wish: Wish) -> list[Pattern]:
        """The closest shelf that has something: the voice gives way first (an official one never does), then the stance."""
        topics = [wish.topic, "any"] if wish.act == "reply" else [wish.topic]
        voices = (wish.voice,) if wish.voice in OFFICIAL_VOICES else (wish.voice, "citizen")
        for stances in ((wish.stance,), (wish.stance, "neutral"), ("favourable", "neutral", "unfavourable")):
            for voice in dict.fromkeys(voices):
                found = [
                    pattern
                    for topic in topics
                    for pattern in self._shelves[(wish.language, wish.act, topic, voice)]
                    if pattern.stance in stances and pattern.after <= wish.age and (wish.sarcasm or not pattern.sarcasm)
                ]
                if found:
                    return found
        return []

    def _draw(self, candidates: list[Pattern], wish: Wish, rng: np.random.Generator) -> Pattern:
        weights = np.array(
            [
                (4.0 if pattern.register == wish.register else 1.0)
                * (12.0 if pattern.sarcasm and wish.sarcasm else 1.0)
                / (1 + self._used[pattern.pattern]) ** (2 if "{" not in pattern.pattern else 1)
                for pattern in candidates
            ]
        )
        return candidates[int(rng.choice(len(candidates), p=weights / weights.sum()))]

    def _fill(self, slot: str, language: str, names: dict[str, str], rng: np.random.Generator) -> str:
        if slot in RESERVED:
            return names[slot]
        fillers = self._slots[language][slot]
        return fillers[int(rng.integers(len(fillers)))]


def load_phrasebook(case: str) -> Phrasebook:
    """The sentences of a case, from ``worlds/<case>.patterns.csv`` and ``worlds/<case>.slots.toml``."""
    slots = tomllib.loads((WORLDS / f"{case}.slots.toml").read_text(encoding="utf-8"))
    return Phrasebook(load_patterns(case), slots)


def load_patterns(case: str) -> list[Pattern]:
    """The sentence patterns of a case as written by its authors."""
    with (WORLDS / f"{case}.patterns.csv").open(encoding="utf-8", newline="") as stream:
        return [Pattern(**{**row, "sarcasm": row["sarcasm"] == "1", "after": int(row["after"] or 0)}) for row in csv.DictReader(stream)]
