"""The marked regions of a source notebook: worked answers, hidden tests, mark schemes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

SOLUTION, HIDDEN_TESTS, MARK_SCHEME = "SOLUTION", "HIDDEN TESTS", "MARK SCHEME"
KINDS = (SOLUTION, HIDDEN_TESTS, MARK_SCHEME)
TELLING = 8  # characters; a shorter line (")", "else:") is in any program and gives nothing away


def parted(source: str) -> Iterator[tuple[str, str]]:
    """Each line of a cell with the kind of its region, "" outside of any; the BEGIN and END lines are left out."""
    inside = ""
    for line in source.split("\n"):
        opened = next((kind for kind in KINDS if f"BEGIN {kind}" in line), "")
        closed = next((kind for kind in KINDS if f"END {kind}" in line), "")
        if opened or closed:
            inside = opened
        else:
            yield line, inside


def visible(source: str, hidden: Iterable[str] = KINDS) -> str:
    """The source without its ``hidden`` regions."""
    return "\n".join(line for line, kind in parted(source) if kind not in hidden).strip("\n")


def reference(source: str) -> str:
    """The source as its author would answer it: every line, without the BEGIN and END lines."""
    return "\n".join(line for line, _ in parted(source))


def telling_lines(cells: Iterable[Mapping], kinds: Iterable[str] = KINDS) -> set[str]:
    """The lines of these regions that would give an answer or a test away, stripped.

    What also stands outside of the regions, as a line or within one (the ``answer = {`` of an answer that takes several
    lines), is no secret. A graded written answer without markers is a worked answer as a whole.
    """
    secret: set[str] = set()
    shown: set[str] = set()
    for cell in cells:
        for line, kind in _parted_cell(cell):
            (secret if kind in kinds else shown).add(line.strip())
    public = "\n".join(shown)
    return {line for line in secret if len(line) >= TELLING and line not in public}


def _parted_cell(cell: Mapping) -> Iterator[tuple[str, str]]:
    source = cell["source"]
    unmarked = cell["metadata"].get("nbgrader", {}).get("solution") and f"BEGIN {SOLUTION}" not in source
    for line, kind in parted(source):
        yield line, SOLUTION if unmarked else kind


def leaks(text: str, secret: Iterable[str]) -> list[str]:
    """The secret lines that stand in ``text``, in alphabetical order."""
    return sorted(line for line in secret if line in text)
