"""Text as a query sees it: no capitals, no accents, one kind of apostrophe."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "ø": "o", "ł": "l"})


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """``text`` in lower case and without accents: « L’Été à Québec » gives "l'ete a quebec"."""
    # Case first and once more after: some capitals only show when an accent has gone, or the other way round.
    bare = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return kept.casefold().translate(LETTERS)
