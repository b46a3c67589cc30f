"""The notebooks of both editions, as the tests see them: which there are, what kind each is, which two belong together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nbformat
import pytest
import yaml
from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ROOT / "notebooks"
LANGUAGES = ("en", "fr")


@dataclass(frozen=True)
class Book:
    """One notebook of one edition."""

    path: Path
    language: str

    @cached_property
    def notebook(self) -> NotebookNode:
        return nbformat.v4.reads(self.path.read_text(encoding="utf-8"))  # as it is: a test says what is wrong

    @property
    def cells(self) -> list[NotebookNode]:
        return self.notebook.cells

    @property
    def name(self) -> str:
        """What people call it: "05-influencers", or "assignments/05-influencers"."""
        return (
            f"assignments/{self.path.stem}"
            if self.path.parent.parent.name == "assignments"
            else self.path.stem
        )

    @property
    def number(self) -> str:
        return self.path.stem.partition("-")[0]

    @property
    def kind(self) -> str:
        """ "lesson" or "assignment"."""
        return "assignment" if self.name.startswith("assignments/") else "lesson"

    def place(self, cell: NotebookNode) -> str:
        """Where a finding is: edition, notebook and cell."""
        return f"{self.language}/{self.name}/{cell.get('id', '?')}"

    def __str__(self) -> str:
        return f"{self.language}/{self.name}"


def books(*kinds: str, language: str = "") -> list[Book]:
    """Every notebook, or those of these kinds or of one edition, in their order."""
    editions = [language] if language else LANGUAGES
    found = [
        Book(path, edition) for edition in editions for path in sorted((NOTEBOOKS / edition).rglob("*.ipynb"))
    ]
    found = [book for book in found if ".ipynb_checkpoints" not in book.path.parts]
    return [book for book in found if not kinds or book.kind in kinds]


def each(*kinds: str) -> pytest.MarkDecorator:
    """Run a test on each notebook of these kinds."""
    return pytest.mark.parametrize("book", books(*kinds), ids=str)


def term_edition(number: str) -> str:
    """The edition in which this assignment plays its term (tests/marking), where all of its cells run."""
    return LANGUAGES[int(number) % 2]


def pairs() -> list[tuple[Book, Book]]:
    """English and French notebooks with the same kind and number; a notebook alone is a finding of its own."""
    french = {(book.kind, book.number): book for book in books(language="fr")}
    english = books(language="en")
    return [(book, french[book.kind, book.number]) for book in english if (book.kind, book.number) in french]


def tables() -> list[tuple[Path, Path]]:
    """The two editions of each questions file and rubric."""
    found = []
    for english, french in pairs():
        names = [book.path.parent / "questions" / f"{book.number}.yml" for book in (english, french)]
        rubrics = [book.path.parent / "rubric.yml" for book in (english, french)]
        found += [(one, other) for one, other in (names, rubrics) if one.exists() or other.exists()]
    return found


def read_table(path: Path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def tags(cell: NotebookNode) -> list[str]:
    return cell.metadata.get("tags", [])
