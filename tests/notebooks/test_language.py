"""Words of one language left in the other edition."""

from __future__ import annotations

import re

from course_utils.language import LANGUAGES
from tests.notebooks.prose import pieces, plain_words

ENGLISH = """
the and of with which this that these those from are is was were be been you your they their we our have has not who whom
what where when how why does do did will would should can could answer account followers words
"""
FRENCH = """
le les des une est sont avec pour dans qui que vous nous leur leurs aux du cette ces mais donc quand pourquoi réponse
compte comptes abonnés mots
"""
FOREIGN = {"fr": set(ENGLISH.split()), "en": set(FRENCH.split())}
NAMES = re.compile(r"Réseau de transport de Rivemont|Viva Rivemont|Le Relais régional")


def foreign(text: str, language: str) -> list[str]:
    return sorted(set(plain_words(NAMES.sub("", text))) & FOREIGN[language])


def test_no_english_in_french() -> None:
    assert [
        (piece.place, foreign(piece.text, "fr")) for piece in pieces("fr") if foreign(piece.text, "fr")
    ] == []


def test_no_french_in_english() -> None:
    assert [
        (piece.place, foreign(piece.text, "en")) for piece in pieces("en") if foreign(piece.text, "en")
    ] == []


def test_there_is_a_list_for_each_edition() -> None:
    assert set(FOREIGN) == set(LANGUAGES)
