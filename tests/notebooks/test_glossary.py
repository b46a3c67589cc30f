"""The words of the field: the same entries in both languages, each once, each reachable by the links of the lessons."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.notebooks.prose import ITALICS, prose
from tests.notebooks.shelf import NOTEBOOKS, books
from tests.notebooks.test_language import foreign
from tests.notebooks.test_typography import FAULTS

PAGES = {"en": NOTEBOOKS / "en" / "glossary.md", "fr": NOTEBOOKS / "fr" / "glossaire.md"}
ENTRY = re.compile(
    r'^<a id="(?P<anchor>[^"]+)"></a>\n\n### (?P<term>.+)\n\n(?P<line>.+)\n\n(?P<words>.+)\n', re.MULTILINE
)
OTHER = re.compile(r":\s\*(?P<other>.+?)\* · (?:lesson|leçon) (?P<lesson>\d\d)$")
LINK = re.compile(r"\]\((?P<file>[^)#\s]+)(?:#(?P<anchor>[^)\s]+))?\)")
LANGUAGES = pytest.mark.parametrize("language", PAGES)


@dataclass(frozen=True)
class Entry:
    """One word, its twin in the other language, the lesson to whose subject it belongs, and what it means."""

    anchor: str
    term: str
    other: str
    lesson: str
    words: str


@cache
def text(language: str) -> str:
    return PAGES[language].read_text(encoding="utf-8")


@cache
def entries(language: str) -> dict[str, Entry]:
    found = []
    for hit in ENTRY.finditer(text(language)):
        beside = OTHER.search(hit["line"])
        assert beside, hit["term"]
        found.append(Entry(hit["anchor"], hit["term"], beside["other"], beside["lesson"], hit["words"]))
    return {entry.anchor: entry for entry in found}


def plain(term: str) -> str:
    bare = unicodedata.normalize("NFKD", term.casefold().replace("œ", "oe"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


@LANGUAGES
def test_every_heading_is_a_whole_entry(language: str) -> None:
    assert text(language).count("\n### ") == len(entries(language)) >= 120


def test_both_languages_hold_the_same_entries() -> None:
    assert entries("en").keys() == entries("fr").keys()


def test_each_entry_names_its_twin() -> None:
    pairs = [(one, entries("fr")[anchor]) for anchor, one in entries("en").items()]
    assert [
        one.anchor
        for one, twin in pairs
        if (one.term, one.other, one.lesson) != (twin.other, twin.term, twin.lesson)
    ] == []


@LANGUAGES
def test_no_word_stands_twice(language: str) -> None:
    terms = Counter(plain(entry.term) for entry in entries(language).values())
    anchors = Counter(re.findall(r'<a id="([^"]+)"', text(language)))
    assert [word for word, times in (terms + anchors).items() if times > 2] == []
    assert max(terms.values()) == max(anchors.values()) == 1


@LANGUAGES
def test_words_are_in_the_order_of_their_letters(language: str) -> None:
    terms = [plain(entry.term) for entry in entries(language).values()]
    assert [(one, other) for one, other in pairwise(terms) if one > other] == []


@LANGUAGES
def test_a_word_belongs_to_a_lesson_and_is_explained_in_few_words(language: str) -> None:
    for entry in entries(language).values():
        assert "00" <= entry.lesson <= "08", entry.anchor
        assert 3 <= len(entry.words.split()) <= 45, entry.anchor


@LANGUAGES
def test_an_anchor_survives_any_page_that_shows_it(language: str) -> None:
    """Letters with accents are spelled otherwise in a link than in a heading, and JupyterLab would not find them."""
    assert [name for name in entries(language) if not re.fullmatch(r"[a-z0-9-]+", name)] == []


@LANGUAGES
def test_links_from_notebooks_lead_to_an_entry(language: str) -> None:
    sources = [(book, cell.source) for book in books(language=language) for cell in book.cells]
    links = [
        (book, hit) for book, source in sources for hit in LINK.finditer(source) if "gloss" in hit["file"]
    ]
    assert links
    for book, hit in links:
        assert (book.path.parent / hit["file"]).resolve() == PAGES[language], book
        assert hit["anchor"] is None or hit["anchor"] in entries(language), (book, hit["anchor"])


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{fault[0]}: {fault[1]}" for fault in FAULTS])
def test_is_typed_as_its_readers_write(fault: tuple[str, str, str, str]) -> None:
    language, _, rule, _ = fault
    lines = [ITALICS.sub("`", prose(line)) for line in text(language).splitlines()]
    assert [line for line in lines if re.search(rule, line, re.MULTILINE)] == []


@LANGUAGES
def test_is_written_in_one_language(language: str) -> None:
    lines = [entry.words for entry in entries(language).values()]
    assert [line for line in lines if foreign(line, language)] == []


def test_there_is_a_page_for_each_edition() -> None:
    assert {path.parent.name for path in PAGES.values() if Path(path).is_file()} == set(PAGES)
