"""Values of words: VADER's for English, its French port's for French, and above both the table that can be edited."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from course_utils.analysis.listening._folding import fold
from course_utils.analysis.listening.sentiment._tokens import BREAK, tokens
from course_utils.analysis.listening.sentiment.lexicon import read_lexicon

FRENCH = Path(__file__).parent / "vader_fr.txt"
SHORTEST_STEM = 4
MOST_REMEMBERED = 200_000  # a million posts hold more misspellings than are worth remembering
_FINAL_ACCENT = re.compile(r"[éè]e?s?$")
_STRETCHED = re.compile(r"(\w)\1{2,}")
_PLAIN_WORD = re.compile(r"[^\W\d_][\w' -]+[^\W_]")


class Entry(NamedTuple):
    """value : from -4 to 4; sides : what it adds to the side of the rest; stretched : written « suuuper »;
    length : number of words.
    """

    value: float
    sides: float = 0.0
    stretched: bool = False
    length: int = 1


class Values:
    """The list of one language, by word, by beginning of a word, and by phrase."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.words: dict[str, Entry] = {}
        self.bare: dict[str, Entry] = {}  # without accents, for those who type none
        self.stems: dict[str, Entry] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        self.remembered: dict[str, Entry | None] = {}

    def at(self, words: list[str], place: int) -> Entry | None:
        """The entry that starts at ``place``, a phrase before a word; None for a word without value."""
        first = words[place]
        for rest, entry in self.phrases.get(first, ()):
            if tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                return entry
        if first not in self.remembered:
            if len(self.remembered) >= MOST_REMEMBERED:
                self.remembered.clear()
            self.remembered[first] = self._look_up(first)
        return self.remembered[first]

    def add(self, word: str, entry: Entry) -> None:
        """Put ``word`` in the list, or put ``entry`` in the place of what it had; « décev* » is a beginning."""
        found = tokens(word.rstrip("*") if len(word) > 1 else word, self.language).words
        parts = tuple(part for part in found if part != BREAK) or tuple(found)
        if not parts:
            return
        if len(parts) > 1:
            held = self.phrases.setdefault(parts[0], [])
            held[:] = [phrase for phrase in held if phrase[0] != parts[1:]]
            held.append((parts[1:], entry._replace(length=len(parts))))
            held.sort(key=lambda phrase: -len(phrase[0]))
        elif word.endswith("*") and len(word) > SHORTEST_STEM:
            self.stems[parts[0]] = entry
        else:
            self.words[parts[0]] = entry

    def allow_bare_letters(self) -> None:
        """Let « degoute » be found too. A participle keeps its last accent: « forcé » without it is « force »."""
        for word, entry in self.words.items():
            stem, bare = _FINAL_ACCENT.sub("", word), fold(word)
            if bare not in self.words and fold(stem) != stem:
                self.bare.setdefault(bare, entry)

    def _look_up(self, word: str) -> Entry | None:
        for spelling in dict.fromkeys(
            (word, _STRETCHED.sub(r"\1\1", word), _STRETCHED.sub(r"\1", word)),
        ):
            entry = self.words.get(spelling) or self._by_stem(spelling) or self.bare.get(spelling)
            if entry:
                return entry._replace(stretched=spelling != word)
        return None

    def _by_stem(self, word: str) -> Entry | None:
        if not self.stems:
            return None
        ends = range(len(word), SHORTEST_STEM - 1, -1)
        return next((self.stems[word[:end]] for end in ends if word[:end] in self.stems), None)


def values_of(language: str, own: Path) -> Values:
    """The list of ``language`` with the table ``own`` above it, read again when the file has changed."""
    return _values_of(language, own, own.stat().st_mtime_ns if own.is_file() else 0)


@lru_cache(maxsize=8)
def _values_of(language: str, own: Path, changed: int) -> Values:
    made = Values(language)
    for word, value in _published(language).items():
        made.add(word, Entry(value))
    for row in read_lexicon(own).itertuples():
        if row.language in (language, "*"):
            made.add(row.word, Entry(row.value, row.sides))
    made.allow_bare_letters()
    return made


def _published(language: str) -> dict[str, float]:
    """Words of the published list; its faces are left to our own table, which spells each in one way."""
    if language == "en":
        # The data and not the program, which opens files in a way that Python 3.14 warns of.
        text, between = files("vaderSentiment").joinpath("vader_lexicon.txt").read_text("utf-8"), "\t"
    else:
        text, between = FRENCH.read_text("utf-8"), "->"
    pairs = (line.split(between)[:2] for line in text.splitlines() if line)
    return {word: float(value) for word, value in pairs if _PLAIN_WORD.fullmatch(word)}
