"""Filling the slots of sayings, so that one table doesn't hear the same text again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

import numpy as np

from course_utils.cases.generator.listening.facts import Facts, Saying
from course_utils.cases.generator.phrases import SLOT

Kind = TypeVar("Kind", bound=Saying)
TRIES = 60


class Writer:
    """Draws from sayings; a text stands at most ``most`` times in what one writer writes."""

    def __init__(self, facts: Facts, rng: np.random.Generator, most: int = 1) -> None:
        self._slots, self._rng, self._most = facts.slots, rng, most
        self._said: Counter[str] = Counter()
        self._used: Counter[str] = Counter()

    def say(self, sayings: Sequence[Kind], in_order: bool = False) -> tuple[Kind, str] | None:
        """One of the sayings, the least used ones first (``in_order``: as they stand), and its text; None when all was said."""
        order = range(len(sayings)) if in_order else self._rng.permutation(len(sayings))
        by_use = sorted(order, key=lambda number: self._used[sayings[number].text])
        for number in by_use:
            saying = sayings[number]
            for _ in range(TRIES if SLOT.search(saying.text) else 1):
                text = self.fill(saying)
                if self._said[text] < self._most:
                    self._said[text] += 1
                    self._used[saying.text] += 1
                    return saying, text
        return None

    def fill(self, saying: Saying) -> str:
        """The text of a saying with its slots filled; a sentence that opens with a slot gets its capital."""
        fillers = self._slots.get(saying.language, {})
        text = SLOT.sub(
            lambda slot: fillers[slot[1]][int(self._rng.integers(len(fillers[slot[1]])))], saying.text
        )
        return text[0].upper() + text[1:] if saying.text.startswith("{") else text
