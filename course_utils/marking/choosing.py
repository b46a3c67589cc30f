"""Which of the files handed in is the notebook to mark, whatever they are called."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from nbgrader.utils import compute_checksum

from course_utils.marking.findings import Finding
from course_utils.marking.originals import ReleasedCell
from course_utils.marking.rescue import read_hand_in
from course_utils.problem import Problem

Released = Mapping[str, Mapping[str, ReleasedCell]]  # notebook → its cells by name


def choose(files: Mapping[str, bytes], released: Released) -> tuple[dict[str, bytes], list[Finding]]:
    """The files with each notebook of the assignment under its own name, without other notebooks; and what was odd.

    The rightly named notebook counts, unless nothing is answered in it and something is in another one. Where it is
    missing, the one with the most answers is taken for it.
    """
    notebooks = {name: content for name, content in files.items() if _is_notebook(name)}
    chosen = {name: content for name, content in files.items() if name not in notebooks}
    findings: list[Finding] = []
    right_names = {f"{name}.ipynb" for name in released}
    for name, cells in released.items():
        right = f"{name}.ipynb"
        free = [file for file in sorted(notebooks) if file == right or file not in right_names]
        if not free:
            continue
        file = _best(free, right, {file: _worth(notebooks[file], cells) for file in free}, len(released) == 1)
        if not file:
            continue
        chosen[right] = notebooks.pop(file)
        if file != right:
            findings.append({"kind": "wrong-name", "file": file, "notebook": name})
        others = [other for other in free if other != file]
        if others:
            findings.append({"kind": "several", "file": file, "others": others})
    return chosen, findings


def _is_notebook(file: str) -> bool:
    """Whether the name says notebook; some browsers save one as .ipynb.json or .ipynb.txt."""
    path = PurePosixPath(file)
    return ".ipynb" in path.name.casefold() and ".ipynb_checkpoints" not in path.parts


def _best(free: list[str], right: str, worth: dict[str, tuple[int, int]], only: bool) -> str | None:
    """The file to mark; None when none has to do with this notebook and it may belong to another one."""
    best = max(free, key=lambda file: (worth[file], file == right))
    if right in free and (worth[right][0] > 0 or worth[best][0] == 0):
        return right
    return best if only or worth[best][1] > 0 else None


def _worth(content: bytes, cells: Mapping[str, ReleasedCell]) -> tuple[int, int]:
    """How many questions are answered in this file, and how many of its cells belong to the release."""
    try:
        notebook = read_hand_in(content)
    except Problem:
        return (0, 0)
    answered, known = set(), set()
    for cell in notebook.cells:
        told = cell.metadata.get("nbgrader")
        name = (told.get("grade_id") if isinstance(told, dict) else None) or cell.id
        if not isinstance(name, str) or name not in cells:
            continue
        known.add(name)
        cell.metadata["nbgrader"] = dict(cells[name].metadata)
        if cells[name].metadata["solution"] and compute_checksum(cell) != cells[name].metadata["checksum"]:
            answered.add(name)
    return (len(answered), len(known))
