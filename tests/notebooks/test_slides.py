"""The cells that are projected say so, and a presentation begins with a slide."""

from __future__ import annotations

from tests.notebooks.shelf import Book, each

TYPES = {"slide", "subslide", "fragment", "skip", "notes", "-"}


def slide_types(book: Book) -> dict[str, str]:
    return {cell.id: cell.metadata.get("slideshow", {}).get("slide_type", "") for cell in book.cells}


@each("lesson")
def test_every_cell_knows_its_place_in_the_presentation(book: Book) -> None:
    assert {name: kind for name, kind in slide_types(book).items() if kind not in TYPES} == {}


@each("lesson")
def test_a_presentation_begins_with_a_slide(book: Book) -> None:
    assert next(iter(slide_types(book).values())) == "slide"


@each("lesson")
def test_each_section_that_is_projected_begins_a_slide(book: Book) -> None:
    kinds = slide_types(book)
    openings = [cell for cell in book.cells if cell.cell_type == "markdown" and cell.source.startswith("## ")]
    assert {cell.id: kinds[cell.id] for cell in openings if kinds[cell.id] not in ("slide", "skip")} == {}
