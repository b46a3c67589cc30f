"""The two editions are the same notebook: same cells, same marks, same code up to its words (rule 1 of the design)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from nbformat import NotebookNode

from tests.notebooks.prose import leaves
from tests.notebooks.shelf import Book, books, pairs, read_table, tables

PAIRS = pytest.mark.parametrize(("english", "french"), pairs(), ids=[str(pair[0].name) for pair in pairs()])
TABLES = pytest.mark.parametrize(
    ("english", "french"), tables(), ids=[f"{pair[0].parent.name}/{pair[0].name}" for pair in tables()]
)
STRUCTURE = {"type": lambda cell: cell.cell_type, "tags": lambda cell: cell.metadata.get("tags", [])}
STRUCTURE |= {
    key: lambda cell, key=key: cell.metadata.get(key, {}) for key in ("slideshow", "nbgrader", "relais")
}
NEVER_TRANSLATED = ("id", "assignment")


def test_every_notebook_has_its_twin() -> None:
    paired = {book.path for pair in pairs() for book in pair}
    assert [str(book) for book in books() if book.path not in paired] == []
    assert len(pairs()) == len({pair[1].path for pair in pairs()})


@PAIRS
def test_same_cells_in_the_same_order(english: Book, french: Book) -> None:
    assert [cell.id for cell in english.cells] == [cell.id for cell in french.cells]


@pytest.mark.parametrize("what", STRUCTURE)
@PAIRS
def test_same_structure(english: Book, french: Book, what: str) -> None:
    read = STRUCTURE[what]
    drifted = [
        one.id for one, other in zip(english.cells, french.cells, strict=True) if read(one) != read(other)
    ]
    assert drifted == [], f"{what} differs in {french.name}"


@PAIRS
def test_same_code_up_to_its_words(english: Book, french: Book) -> None:
    code = [pair for pair in zip(english.cells, french.cells, strict=True) if pair[0].cell_type == "code"]
    assert [one.id for one, other in code if skeleton(one.source) != skeleton(other.source)] == []


@PAIRS
def test_same_paragraphs(english: Book, french: Book) -> None:
    texts = [
        pair for pair in zip(english.cells, french.cells, strict=True) if pair[0].cell_type == "markdown"
    ]
    assert [one.id for one, other in texts if layout(one) != layout(other)] == []


@TABLES
def test_same_keys_points_and_right_answers(english: Path, french: Path) -> None:
    assert structure(english) == structure(french)


class _Wordless(ast.NodeTransformer):
    """Takes the words out of code, also those between the gaps of an f-string."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant("") if isinstance(node.value, str) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.JoinedStr:
        gaps = [self.visit(value) for value in node.values if isinstance(value, ast.FormattedValue)]
        return ast.JoinedStr(sorted(gaps, key=ast.dump))


def skeleton(source: str) -> str:
    """Code without its words and comments."""
    return ast.dump(_Wordless().visit(ast.parse(source)))


def layout(cell: NotebookNode) -> list[str]:
    """How each line of a text begins: a heading of some level, a list, a table, a paragraph."""
    starts = [
        line.split(" ", 1)[0] if line[:1] in "#|-" else line[:1].isdigit()
        for line in cell.source.splitlines()
    ]
    return [str(start) for start in starts]


def structure(path: Path) -> dict[str, object]:
    """The keys of a file, and the values that are no words."""
    found = dict(leaves(read_table(path))).items()
    return {
        key: "" if isinstance(value, str) and key.split(".")[-1] not in NEVER_TRANSLATED else value
        for key, value in found
    }


def test_words_and_comments_may_differ() -> None:
    assert skeleton('x = f"{a} of {b}"  # here') == skeleton('x = f"{b} : {a} en tout"')


@pytest.mark.parametrize("drifted", ["x = f(0.4)", "x = f(0.5, 1)", "y = f(0.5)", 'x = f("0.5")'])
def test_a_drift_of_code_is_seen(drifted: str) -> None:
    assert skeleton("x = f(0.5)") != skeleton(drifted)
