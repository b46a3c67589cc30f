"""A notebook out of whatever bytes came in: any encoding, an old format, half a file, megabytes of output."""

from __future__ import annotations

import json
import re

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from course_utils.language import tr
from course_utils.marking.findings import KEY, note
from course_utils.problem import Problem

KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
CELL_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
CELLS = re.compile(r'"cells"\s*:\s*\[')
CELL = re.compile(r'\{\s*"cell_type"\s*:')
OLD = re.compile(r'"worksheets"\s*:')
NAMES = {"utf-8-sig": "UTF-8 with a mark", "cp1252": "Windows-1252"}
WORTH_TELLING = 10_000_000  # bytes of output


def read_hand_in(content: bytes) -> NotebookNode:
    """The notebook that these bytes hold, in today's format, without outputs; what was put right is noted in it.

    Raises Problem when not one cell can be read.
    """
    text, encoding = _decoded(content)
    whole, cut = _parsed(text)
    cells = [_cell(cell, place) for place, cell in enumerate(_raw_cells(whole))]
    readable = _with_distinct_ids([cell for cell in cells if cell])
    notebook = new_notebook(cells=readable, metadata=_metadata(whole))
    if encoding not in ("utf-8", "utf-8-sig"):
        note(notebook, "encoding", encoding=NAMES.get(encoding, encoding.upper()))
    if cut:
        note(notebook, "cut-off", read=len(readable))
    if len(readable) < len(cells):
        note(notebook, "damaged-cells", lost=len(cells) - len(readable))
    if "worksheets" in whole:
        note(notebook, "old-format", version=3)
    _note_outputs(notebook, content, whole)
    if not isinstance(notebook.metadata.get("kernelspec"), dict):
        if not cut:  # what is lost with the end of the file was told already
            note(notebook, "no-kernel")
        notebook.metadata.kernelspec = NotebookNode(KERNEL)
    return notebook


def _decoded(content: bytes) -> tuple[str, str]:
    """The text and its encoding. Bytes that are no text become �, so that the rest can be marked."""
    encoding = json.detect_encoding(content)
    if encoding != "utf-8":
        return content.decode(encoding, errors="replace"), encoding
    text = content.decode("utf-8", errors="replace")
    torn = text.count("\ufffd")
    accents = sum(letter > "\x7f" for letter in text) if torn else 0
    if torn and torn > (accents - torn) + 1:  # a file cut within a letter tears one
        return content.decode("cp1252", errors="replace"), "cp1252"
    return text, encoding


def _parsed(text: str) -> tuple[dict, bool]:
    """The notebook's JSON, and whether it had to be pieced together from the cells that are whole."""
    try:
        whole = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return _pieced(text), True
    if isinstance(whole, dict) and isinstance(_raw_cells(whole, None), list):
        return whole, False
    raise _unreadable()


def _pieced(text: str) -> dict:
    """Every cell that is whole; one that is broken is skipped, and the search goes on after it."""
    begin = CELLS.search(text)
    decoder, cells = json.JSONDecoder(strict=False), []
    place = begin.end() if begin else len(text)
    while found := CELL.search(text, place):
        try:
            cell, place = decoder.raw_decode(text, found.start())
            cells.append(cell)
        except (ValueError, RecursionError):
            place = found.end()
    if not cells:
        raise _unreadable()
    return {"worksheets": [{"cells": cells}]} if OLD.search(text) else {"cells": cells}


def _raw_cells(whole: dict, otherwise: object = ()) -> object:
    """The list of cells, of version 4 or of the worksheets of version 3; ``otherwise`` where there is none."""
    if isinstance(whole.get("worksheets"), list):
        sheets = [sheet for sheet in whole["worksheets"] if isinstance(sheet, dict)]
        return [cell for sheet in sheets for cell in sheet.get("cells") or []]
    return whole["cells"] if isinstance(whole.get("cells"), list) else otherwise


def _cell(told: object, place: int) -> NotebookNode | None:
    """The cell in today's format, without outputs; None for what is no cell."""
    if not isinstance(told, dict) or not isinstance(told.get("cell_type"), str):
        return None
    source = told.get("source", told.get("input", ""))
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        return None
    kind = told["cell_type"]
    if kind == "heading":
        level = told.get("level")
        kind, source = "markdown", "#" * (level if level in range(1, 7) else 1) + " " + source
    kind = {"code": "code", "markdown": "markdown", "html": "markdown"}.get(kind, "raw")
    known = isinstance(told.get("id"), str) and CELL_ID.fullmatch(told["id"])
    cell = NotebookNode(cell_type=kind, id=told["id"] if known else str(place), source=source)
    cell.metadata = nbformat.from_dict(told["metadata"] if isinstance(told.get("metadata"), dict) else {})
    if kind == "code":
        cell.update(execution_count=None, outputs=[])
    if told["cell_type"] == "markdown" and isinstance(told.get("attachments"), dict):
        cell.attachments = nbformat.from_dict(told["attachments"])
    return cell


def _with_distinct_ids(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The same cells; of two with one id the second gets another, as the format wants."""
    taken: set[str] = set()
    for place, cell in enumerate(cells):
        if cell.id in taken:
            cell.id = next(
                name for name in (f"copy-{place}-{turn}" for turn in range(len(cells))) if name not in taken
            )
        taken.add(cell.id)
    return cells


def _metadata(whole: dict) -> NotebookNode:
    """The notebook's metadata, without the state of its widgets, and without what only marking may write there."""
    told = whole.get("metadata")
    told = told if isinstance(told, dict) else {}
    return nbformat.from_dict({name: fact for name, fact in told.items() if name not in (KEY, "widgets")})


def _note_outputs(notebook: NotebookNode, content: bytes, whole: dict) -> None:
    if len(content) <= WORTH_TELLING:
        return
    held = sum(
        len(json.dumps(cell["outputs"]))
        for cell in _raw_cells(whole)
        if isinstance(cell, dict) and cell.get("outputs")
    )
    if held > WORTH_TELLING:
        note(notebook, "large", size=held // 1_000_000)


def _unreadable() -> Problem:
    return Problem(
        "unreadable", tr("The file is not a notebook any more: nothing in it can be read. Ask for it again.")
    )
