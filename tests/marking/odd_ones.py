"""A class whose hand-ins are all right and all damaged, each in another way."""

from __future__ import annotations

import copy

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_output
from students import Students, grade_id

RIGHT = 6.0  # points of the stand-in's tests


def odd_ones(students: Students, name: str) -> dict[str, tuple[dict[str, bytes], float | None, list[str]]]:
    """Student → (files, points of the tests or None where nothing can be read, kinds of findings)."""
    sound = students.all_right()
    text = nbformat.writes(sound)
    file = f"{name}.ipynb"

    def handing_in(notebook: NotebookNode) -> dict[str, bytes]:
        return {file: nbformat.writes(notebook).encode()}

    return {
        "sound": ({file: text.encode()}, RIGHT, []),
        "copied-deleted": (handing_in(students.careless()), RIGHT, ["copied", "missing"]),
        "retyped": (handing_in(retyped(sound)), RIGHT, ["retyped"]),
        "reordered": (handing_in(reordered(sound)), RIGHT, ["moved"]),
        "nameless": (handing_in(nameless(sound)), RIGHT, ["recognised"]),
        "wrong-name": ({"devoir 1 (2).ipynb": text.encode()}, RIGHT, ["wrong-name"]),
        "second": ({file: text.encode(), "Untitled.ipynb": b"{}"}, RIGHT, ["several"]),
        "format-3": ({file: old_format(sound)}, RIGHT, ["old-format"]),
        "windows": ({file: accented(sound).encode("cp1252", "ignore")}, RIGHT, ["encoding"]),
        "cut-off": ({file: cut_after(text, "ranking-test").encode()}, 5.0, ["cut-off", "missing"]),
        "large": (handing_in(large(sound)), RIGHT, ["large"]),
        "no-kernel": (handing_in(without_kernel(sound)), RIGHT, ["no-kernel"]),
        "other-work": (handing_in(other_work(sound)), 0.0, ["other-work"]),
        "no-notebook": ({file: b"PK\x03\x04 something else"}, None, []),
    }


def retyped(sound: NotebookNode) -> NotebookNode:
    notebook = copy.deepcopy(sound)
    for place, cell in enumerate(notebook.cells):
        if grade_id(cell) == "ranking":
            notebook.cells[place] = new_markdown_cell(cell.source, metadata=cell.metadata)
    return notebook


def reordered(sound: NotebookNode) -> NotebookNode:
    notebook = copy.deepcopy(sound)
    notebook.cells = notebook.cells[:1] + notebook.cells[:0:-1]
    return notebook


def nameless(sound: NotebookNode) -> NotebookNode:
    notebook = copy.deepcopy(sound)
    for cell in notebook.cells:
        cell.metadata.pop("nbgrader", None)
    return notebook


def old_format(sound: NotebookNode) -> bytes:
    old = nbformat.convert(copy.deepcopy(sound), 3)
    old.metadata.pop("orig_nbformat", None)
    return nbformat.writes(old, version=3).encode()


def accented(sound: NotebookNode) -> str:
    notebook = copy.deepcopy(sound)
    notebook.cells.append(new_markdown_cell("À bientôt, à l'été ou à Noël!"))
    return nbformat.writes(notebook)


def cut_after(text: str, name: str) -> str:
    """The file up to the end of the source of one cell."""
    place = text.index('"source"', text.index(f'"id": "{name}"'))
    return text[: text.index("\n  }", place) + 4]


def large(sound: NotebookNode) -> NotebookNode:
    notebook = copy.deepcopy(sound)
    code = next(cell for cell in notebook.cells if cell.cell_type == "code")
    code.outputs = [new_output("stream", name="stdout", text="x" * 12_000_000)]
    return notebook


def without_kernel(sound: NotebookNode) -> NotebookNode:
    notebook = copy.deepcopy(sound)
    notebook.metadata.clear()
    return notebook


def other_work(sound: NotebookNode) -> NotebookNode:
    notebook = copy.deepcopy(sound)
    for cell in notebook.cells:
        cell.id = f"other-{cell.id}"
        cell.source = "something = 'else'" if cell.cell_type == "code" else "Something else."
        if grade_id(cell):
            cell.metadata.nbgrader.grade_id = f"other-{grade_id(cell)}"
    return notebook
