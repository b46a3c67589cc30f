"""Names of brands, people and places: words that say whom a text is about, and nothing of what it feels."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from course_utils.analysis.listening._folding import fold
from course_utils.analysis.listening.sentiment._tokens import BREAK, NAME, tokens


class Names:
    """Names to hide, whatever their capitals and accents, written apart, together or as a hashtag."""

    def __init__(self, names: str | Iterable[str], language: str) -> None:
        cut = set()
        for name in [names] if isinstance(names, str) else names:
            bare = str(name).strip().lstrip("#@")
            for spelling in (bare, f"#{bare}", bare.replace(" ", "")):
                cut.add(tuple(_bare(word) for word in tokens(spelling, language).words))
        real = (name for name in cut if any(word not in (NAME, BREAK) for word in name))
        self.longest_first = sorted(real, key=lambda name: (-len(name), name))
        self.first = {name[0] for name in self.longest_first}

    def hide(self, words: list[str]) -> list[str]:
        """``words`` with each word of a name replaced by `NAME`."""
        if not self.first:
            return words
        bare, hidden = [_bare(word) for word in words], list(words)
        for place, word in enumerate(bare):
            if word not in self.first:
                continue
            for name in self.longest_first:
                if tuple(bare[place : place + len(name)]) == name:
                    hidden[place : place + len(name)] = [NAME] * len(name)
                    break
        return hidden


@lru_cache(maxsize=65_536)
def _bare(word: str) -> str:
    return fold(word).removesuffix("'s").strip("'")
