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
RARELY = {"misspelt": 0.25}  # spelling is a habit: few people misspell now and then
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
    before: int  # days after which it is no longer news
    months: frozenset[int]
    answers: frozenset[str]  # a reply: the stances that it makes sense to answer with it
    people: bool  # a reply: said to somebody like oneself, never to the organisation
    about: tuple[str, ...]  # a reply: words, one of which stands in what it answers
    pattern: str

    def fits(self, wish: Wish) -> bool:
        """Whether somebody could say it then, and in answer to that."""
        return (
            self.after <= wish.age <= self.before
            and wish.month in self.months
            and (wish.sarcasm or not self.sarcasm)
            and (not self.answers or wish.answered_stance in self.answers)
            and not (wish.to_official and (self.people or "{org}" in self.pattern))
            and (not self.about or any(word in wish.answered_text for word in self.about))
        )


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
    month: int
    speaker: int
    answered_stance: str = ""
    answered_text: str = ""  # in small letters
    to_official: bool = False  # nobody complains to the organisation about "them"
    worn: frozenset[str] = frozenset()  # patterns that were heard in this conversation already


class Phrasebook:
    """The sentences of a case; it remembers what was said, so that nobody repeats it too often."""

    def __init__(self, patterns: list[Pattern], slots: dict[str, dict[str, list[str]]]) -> None:
        self._slots = slots
        self._said: Counter[str] = Counter()
        self._used: Counter[str] = Counter()
        self._habits: Counter[tuple[int, str]] = Counter()
        self._shelves: dict[tuple, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            self._shelves[(pattern.language, pattern.act, pattern.topic, pattern.voice)].append(pattern)

    def say(self, wish: Wish, names: dict[str, str], rng: np.random.Generator) -> tuple[str, Pattern] | None:
        """A text for ``wish``, with {org} and {who} filled from ``names``, and the pattern it was made from.

        None when this voice has nothing left to say on the topic that was not said five times already.
        """
        candidates = self._candidates(wish)
        weights = np.array([self._weight(pattern, wish) for pattern in candidates])
        chances = np.cumsum(weights) / weights.sum()
        for _ in range(TRIES if candidates else 0):
            place = int(np.searchsorted(chances, rng.random(), side="right"))
            pattern = candidates[min(place, len(candidates) - 1)]
            text = SLOT.sub(
                lambda slot, language=pattern.language: self._fill(slot[1], language, names, rng),
                pattern.pattern,
            )
            text = text[0].upper() + text[1:] if pattern.register == "formal" else text
            if self._said[text] < MOST_REPEATS:
                self._said[text] += 1
                self._used[pattern.pattern] += 1
                self._habits[wish.speaker, pattern.pattern] += 1
                return text, pattern
        return None

    def _candidates(self, wish: Wish) -> list[Pattern]:
        """The closest shelf that has something: the voice gives way first (an official one never does), then the stance."""
        # What fits any dispute does not fit a lost cat.
        topics = [wish.topic, "any"] if wish.act == "reply" and wish.topic != "life" else [wish.topic]
        voices = (wish.voice,) if wish.voice in OFFICIAL_VOICES else (wish.voice, "citizen")
        for stances in ((wish.stance,), (wish.stance, "neutral"), ("favourable", "neutral", "unfavourable")):
            for voice in dict.fromkeys(voices):
                found = [
                    pattern
                    for topic in topics
                    for pattern in self._shelves[(wish.language, wish.act, topic, voice)]
                    if pattern.stance in stances
                    and pattern.pattern not in wish.worn
                    and pattern.fits(wish)
                    and (voice == wish.voice or _borrows(wish, pattern))
                ]
                if found:
                    return found
        return []

    def _weight(self, pattern: Pattern, wish: Wish) -> float:
        """People have their own way of talking, answer to the point, and say new things rather than old ones."""
        taste = 4.0 if pattern.register == wish.register else RARELY.get(pattern.register, 1.0)
        irony = 12.0 if pattern.sarcasm and wish.sarcasm else 1.0
        to_the_point = 4.0 if pattern.about else 1.0
        heard = (1 + self._used[pattern.pattern]) ** (1 if "{" in pattern.pattern else 2)
        habit = 1 + 4 * self._habits[wish.speaker, pattern.pattern]
        return taste * irony * to_the_point / (heard * habit)

    def _fill(self, slot: str, language: str, names: dict[str, str], rng: np.random.Generator) -> str:
        if slot in RESERVED:
            return names[slot]
        fillers = self._slots[language][slot]
        return fillers[int(rng.integers(len(fillers)))]


def _borrows(wish: Wish, pattern: Pattern) -> bool:
    """Whether a voice may use a citizen's words: an association only those that are no confidences."""
    if wish.voice != "association":
        return True
    return (
        pattern.register in (("formal",) if wish.act == "post" else ("formal", "plain"))
        and not pattern.sarcasm
    )


def load_phrasebook(case: str) -> Phrasebook:
    """The sentences of a case, from ``worlds/<case>.patterns.csv`` and ``worlds/<case>.slots.toml``."""
    slots = tomllib.loads((WORLDS / f"{case}.slots.toml").read_text(encoding="utf-8"))
    return Phrasebook(load_patterns(case), slots)


def load_patterns(case: str) -> list[Pattern]:
    """The sentence patterns of a case as written by its authors."""
    with (WORLDS / f"{case}.patterns.csv").open(encoding="utf-8", newline="") as stream:
        return [_pattern(row) for row in csv.DictReader(stream)]


def _pattern(row: dict[str, str]) -> Pattern:
    """A row of the file; an empty cell sets no limit."""
    first, _, last = (row["months"] or "1-12").partition("-")
    return Pattern(
        **{
            name: row[name] for name in ("language", "topic", "act", "stance", "voice", "register", "pattern")
        },
        sarcasm=row["sarcasm"] == "1",
        after=int(row["after"] or 0),
        before=int(row["before"] or 10_000),
        months=_months(int(first), int(last)),
        answers=frozenset(row["answers"].split()) - {"people"},
        people="people" in row["answers"].split(),
        about=tuple(row["about"].lower().split("|")) if row["about"] else (),
    )


def _months(first: int, last: int) -> frozenset[int]:
    """The months from ``first`` to ``last``, over the New Year where needed."""
    count = (last - first) % 12 + 1
    return frozenset((first + step - 1) % 12 + 1 for step in range(count))
