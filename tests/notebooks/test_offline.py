"""A notebook stands on its own: it reads no web, installs nothing, waits for nobody and knows no machine."""

from __future__ import annotations

import re

import pytest

from tests.notebooks.shelf import Book, each

FORBIDDEN = {
    "a question that blocks the kernel": r"\binput\s*\(|\bgetpass\b",
    "the web": r"https?://|ftp://|\b(requests|urllib|httpx|aiohttp|urlopen|wget|curl)\b",
    "an installation": r"\b(pip|conda|mamba)\s+install\b",
    "a command of the system": r"^\s*[!%]|\b(subprocess|os\.system|get_ipython)\b",
}
MACHINE = re.compile(r"(?<![\w.:/])/(home|Users|root|tmp|work|mnt|opt|var)/|\b[A-Z]:[\\/]|(?<!\w)~/")


@pytest.mark.parametrize("what", FORBIDDEN)
@each()
def test_code_needs_nothing_from_outside(book: Book, what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], re.MULTILINE)
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    assert [cell.id for cell in code if pattern.search(cell.source)] == []


@each()
def test_no_cell_names_a_folder_of_some_machine(book: Book) -> None:
    assert [cell.id for cell in book.cells if MACHINE.search(cell.source)] == []
