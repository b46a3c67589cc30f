"""The shape of a lesson (rule 3 of the design), read from its card and its tags."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from nbformat import NotebookNode

from tests.notebooks.prose import prose
from tests.notebooks.shelf import ROOT, Book, books, each, tags

CARD = {"lesson", "minutes", "prerequisites", "objectives", "case", "files"}
IN_THIS_ORDER = [
    "demonstration",
    "wrong-reading",
    "repair",
    "self-check",
    "deliverable",
    "key-points",
    "discussion",
    "sources",
]
CITED = re.compile(r"\(([^()]*\b(?:19|20)\d\d\b[^()]*)\)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def card(book: Book) -> dict:
    return book.cells[0].metadata.relais.card


def places(book: Book, tag: str) -> list[int]:
    return [place for place, cell in enumerate(book.cells) if tag in tags(cell)]


def asks(cell: NotebookNode) -> bool:
    return cell.source.startswith("quiz(") or "predict(" in cell.source and "import" not in cell.source


@each("lesson")
def test_the_card_says_what_the_lesson_is(book: Book) -> None:
    assert set(card(book)) == CARD
    assert card(book).lesson == book.number
    assert 50 <= card(book).minutes <= 75
    assert 2 <= len(card(book).objectives) <= 5


@each("lesson")
def test_a_reader_of_the_card_finds_the_same(book: Book) -> None:
    shown = book.cells[0].source
    facts = [f"{card(book).minutes} minutes", f"`{card(book).case}`", f"# {book.number} · "]
    assert [fact for fact in [*facts, *card(book).prerequisites] if fact not in shown] == []


@each("lesson")
def test_what_the_card_names_is_there(book: Book) -> None:
    numbers = {other.number for other in books(language=book.language)}
    assert set(card(book).prerequisites) <= numbers
    assert (ROOT / "datasets" / card(book).case / "datapackage.json").is_file()


@each("lesson")
def test_the_parts_of_the_template_come_in_order(book: Book) -> None:
    first = [places(book, tag)[:1] for tag in IN_THIS_ORDER]
    assert [tag for tag, place in zip(IN_THIS_ORDER, first, strict=True) if not place] == []
    assert first[:1] + sorted(first[1:]) == first


@each("lesson")
def test_there_are_two_to_four_demonstrations(book: Book) -> None:
    assert 2 <= len(places(book, "demonstration")) <= 4


@each("lesson")
def test_a_demonstration_is_predicted_then_run_then_explained(book: Book) -> None:
    for place in places(book, "demonstration"):
        after = book.cells[place + 1 :]
        predicted, run = [cell for cell in after if cell.cell_type == "code"][:2]
        explained = after[after.index(run) + 1]
        assert asks(predicted) and not asks(run) and explained.cell_type == "markdown", book.place(predicted)


@each("lesson")
def test_the_repair_stands_right_under_the_wrong_reading(book: Book) -> None:
    wrong, repair = places(book, "wrong-reading"), places(book, "repair")
    assert repair == [place + 1 for place in wrong]
    assert {book.cells[place].cell_type for place in repair} == {"code"}


@each()
def test_at_most_two_cells_of_code_follow_their_words(book: Book) -> None:
    kinds = [cell.cell_type for cell in book.cells]
    lone = [place for place in range(len(kinds)) if kinds[max(place - 2, 0) : place + 1] == ["code"] * 3]
    graded = {place for place in lone if "nbgrader" in book.cells[place].metadata}
    assert kinds[0] == "markdown"
    assert [book.cells[place].id for place in lone if place not in graded] == []


@each("lesson")
def test_a_question_stands_right_under_its_words(book: Book) -> None:
    after_code = [cell for before, cell in pairwise(book.cells) if before.cell_type == "code"]
    assert [cell.id for cell in after_code if cell.cell_type == "code" and asks(cell)] == []


@each("lesson")
def test_code_is_explained_sooner_or_later(book: Book) -> None:
    last_code = max(place for place, cell in enumerate(book.cells) if cell.cell_type == "code")
    assert "markdown" in {cell.cell_type for cell in book.cells[last_code + 1 :]}


@each("lesson")
def test_every_year_that_is_cited_stands_in_the_sources(book: Book) -> None:
    (place,) = places(book, "sources")
    texts = [prose(cell.source) for cell in book.cells[:place] if cell.cell_type == "markdown"]
    cited = {year for text in texts for words in CITED.findall(text) for year in YEAR.findall(words)}
    assert sorted(cited - set(YEAR.findall(book.cells[place].source))) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_welcome_leads_to_every_lesson(language: str) -> None:
    welcome, *others = books("lesson", language=language)
    shown = "".join(cell.source for cell in welcome.cells)
    assert welcome.number == "00"
    assert [str(book) for book in others if f"({book.path.name})" not in shown] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_other_lesson_builds_on_the_welcome(language: str) -> None:
    welcome, *others = books("lesson", language=language)
    assert card(welcome).prerequisites == []
    assert [str(book) for book in others if "00" not in card(book).prerequisites] == []
