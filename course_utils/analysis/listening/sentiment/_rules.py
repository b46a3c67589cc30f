"""How words change one another, after the rules of VADER (Hutto and Gilbert, 2014)."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from course_utils.analysis.listening.sentiment._grammar import GRAMMARS, Grammar, denied, strengthened
from course_utils.analysis.listening.sentiment._names import Names
from course_utils.analysis.listening.sentiment._tokens import NAME, Tokens, tokens
from course_utils.analysis.listening.sentiment._values import Values

# VADER's own figures, which its authors found by asking people.
STRENGTH, CAPITALS, DENIAL, SPREAD = 0.293, 0.733, -0.74, 15
EXCLAMATION, MOST_EXCLAMATIONS = 0.292, 4
BEFORE_BUT, AFTER_BUT = 0.5, 1.5
FADING = (1.0, 0.95, 0.9)


class Hit(NamedTuple):
    """words : as found; place : of the first; listed : value in the list; value : what its neighbours make of
    it; sides : how much it adds to the side of the rest, 0 for a word that has its own.
    """

    words: str
    place: int
    listed: float
    value: float
    sides: float


def read(text: str, language: str, names: Names, values: Values) -> tuple[list[Hit], Tokens]:
    """The hits of a text, once the names are hidden, and the text as it was cut."""
    found = tokens(text, language)
    found = found._replace(words=names.hide(found.words))
    return hits(found, language, values), found


def hits(found: Tokens, language: str, values: Values) -> list[Hit]:
    """Every word or phrase that carries a value, longest phrases first."""
    words, grammar, made, place = list(found.words), GRAMMARS[language], [], 0
    while place < len(words):
        entry = values.at(words, place)
        if entry is None or _only_strengthens(words, place, grammar, values):
            place += 1
            continue
        end, value = place + entry.length, entry.value
        # An emoji is never denied, and neither is a word that denies.
        if value and words[place][0].isalnum() and words[place] not in grammar.no:
            value = _changed(value, words, place, end, grammar)
            if entry.stretched or any(found.loud[place:end]):
                value += CAPITALS if value > 0 else -CAPITALS
        if value or entry.sides:
            made.append(Hit(" ".join(words[place:end]), place, entry.value, value, entry.sides))
        if entry.length > 1:
            words[place:end] = [NAME] * entry.length  # the « pas » of « pas mal » denies nothing else
        place = end
    return made


def contributions(made: list[Hit], found: Tokens, language: str) -> list[float]:
    """What each hit adds to the sum: more after a "but" than before; words without a side join the rest."""
    opposing = GRAMMARS[language].but
    but = next((place for place, word in enumerate(found.words) if word in opposing), None)
    weights = [1.0 if but is None else BEFORE_BUT if hit.place < but else AFTER_BUT for hit in made]
    rest = sum(weight * hit.value for weight, hit in zip(weights, made, strict=True) if not hit.sides)
    side = (rest > 0) - (rest < 0)
    return [
        weight * (side * hit.sides if hit.sides and side else hit.value)
        for weight, hit in zip(weights, made, strict=True)
    ]


def score(made: list[Hit], found: Tokens, language: str) -> float:
    """The sum between -1 and 1; exclamation marks push it further out and never across 0."""
    total = sum(contributions(made, found, language))
    push = EXCLAMATION * min(found.exclaimed, MOST_EXCLAMATIONS)
    total += push * ((total > 0) - (total < 0))
    return round(total / sqrt(total * total + SPREAD), 4)


def _only_strengthens(words: list[str], place: int, grammar: Grammar, values: Values) -> bool:
    """« super » in « super plate » is no praise."""
    if words[place] not in grammar.up or place + 1 >= len(words):
        return False
    after = values.at(words, place + 1)
    return after is not None and bool(after.value or after.sides)


def _changed(value: float, words: list[str], start: int, end: int, grammar: Grammar) -> float:
    sign = 1 if value > 0 else -1
    for fading, change in zip(FADING, strengthened(words, start, grammar), strict=False):
        value += sign * change * fading * STRENGTH
    return value * DENIAL if denied(words, start, end, grammar) else value
