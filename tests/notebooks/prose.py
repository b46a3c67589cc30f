"""The words that people read in the notebooks: text, sentences inside code, questions, rubrics."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.notebooks.shelf import Book, books, read_table, tables

# What is not a sentence: code, where a link leads, names of accounts, the rows of dashes in a table.
NOT_PROSE = [
    re.compile(r"```.*?```", re.DOTALL),
    re.compile(r"`[^`\n]*`"),
    re.compile(r"\]\([^)\s]*\)"),
    re.compile(r"https?://\S+"),
    re.compile(r"@[\w.]*\w"),
    re.compile(r"<[^>]+>"),
    re.compile(r"^[|\s:-]+$", re.MULTILINE),
]
ITALICS = re.compile(r"(?<!\*)\*(?!\*)[^*\n]+\*(?!\*)")
CONDITION = re.compile(r"[=<>!]=|[<>]")  # a text such as "account == 'ana'" is code as well
WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True)
class Piece:
    """A text and where it stands."""

    place: str
    text: str


def pieces(language: str) -> list[Piece]:
    """Everything that a person reads in one edition."""
    found = [piece for book in books(language=language) for piece in _of_book(book)]
    files = [pair[("en", "fr").index(language)] for pair in tables()]
    return found + [piece for path in files for piece in _of_table(path)]


def _of_book(book: Book) -> Iterator[Piece]:
    for cell in book.cells:
        if cell.cell_type == "markdown":
            yield Piece(book.place(cell), prose(cell.source))
        else:
            yield from (Piece(book.place(cell), text) for text in sentences(cell.source))


def sentences(source: str) -> list[str]:
    """The texts of three words or more that stand in code."""
    texts = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    words = [text for text in texts if isinstance(text, str) and not CONDITION.search(text)]
    return [prose(text) for text in words if len(WORD.findall(text)) >= 3]


def _of_table(path: Path) -> Iterator[Piece]:
    for key, value in leaves(read_table(path)):
        if isinstance(value, str) and not key.endswith(".id"):
            yield Piece(f"{path.parent.parent.name}/{path.name}/{key}", prose(value))


def leaves(value: object, key: str = "") -> Iterator[tuple[str, object]]:
    """The values of a file with the way that leads to each: "quiz.self-check.1.prompt"."""
    if isinstance(value, dict | list):
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value, 1):
            yield from leaves(inner, f"{key}.{name}".lstrip("."))
    else:
        yield key, value


def prose(text: str) -> str:
    """A text without what is not a sentence."""
    for pattern in NOT_PROSE:
        text = pattern.sub("`", text)
    return text


def words(text: str) -> list[str]:
    return WORD.findall(prose(text))


def plain_words(text: str) -> list[str]:
    """Small letters, and without titles of works, which keep their own language."""
    return [word.casefold() for word in WORD.findall(ITALICS.sub(" ", text))]
