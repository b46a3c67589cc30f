"""Each claim of the article is taught and tested, as far as lessons exist."""

from __future__ import annotations

import pytest
import yaml

from tests.notebooks.coverage import claims, page, path
from tests.notebooks.shelf import LANGUAGES, NOTEBOOKS, ROOT, books

LESSONS = {book.number: book for book in books("lesson", language="en")}


def questions(number: str) -> set[str]:
    """Every prediction and quiz question of a lesson, and every question of its assignment."""
    asked = yaml.safe_load((NOTEBOOKS / "en" / "questions" / f"{number}.yml").read_text(encoding="utf-8"))
    variants = ROOT / "tests" / "notebooks" / "variants" / number
    return {
        *(f"{number}/predictions/{key}" for key in asked["predictions"]),
        *(
            f"{number}/quiz/{key}/{n}"
            for key, all_of in asked["quiz"].items()
            for n in range(1, len(all_of) + 1)
        ),
        *(f"assignment/{number}/{file.stem}" for file in variants.glob("*.yml")),
    }


def test_every_claim_of_the_article_is_there() -> None:
    assert [claim["claim"] for claim in claims()] == [f"S{n}" for n in range(1, 18)]


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim["claim"])
def test_a_claim_is_taught_and_tested_or_awaits_a_lesson_to_come(claim: dict) -> None:
    awaited = claim.get("awaits", [])
    assert not [number for number in awaited if number in LESSONS], (
        "this lesson stands: say where it teaches the claim"
    )
    assert awaited or (claim["taught"] and claim["tested"])


def test_every_cell_that_is_named_exists() -> None:
    cells = {f"{number}/{cell.id}" for number, book in LESSONS.items() for cell in book.cells}
    assert [cell for claim in claims() for cell in claim["taught"] if cell not in cells] == []


def test_every_question_that_is_named_exists() -> None:
    asked = {question for number in LESSONS for question in questions(number)}
    assert [name for claim in claims() for name in claim["tested"] if name not in asked] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_up_to_date(language: str) -> None:
    assert path(language).read_text(encoding="utf-8") == page(language), (
        "run: python -m tests.notebooks.coverage"
    )
