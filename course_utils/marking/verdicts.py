"""What a test said before to the same answers: a class gives the same ones again and again.

A test is asked once for each state in which it can be: the files and locked cells of the course, and the answers that it
reads, it and the cells that it is linked with (`links`), as the data that they are.
"""

from __future__ import annotations

import copy
import hashlib
from collections import OrderedDict
from pathlib import Path

from nbformat import NotebookNode, from_dict

from course_utils.marking.batch.digest import files_digest

MOST = 5_000  # verdicts that one process keeps
UNSURE = ("CellTimeoutError", "KeyboardInterrupt", "MemoryError")  # may end otherwise the next time


class Verdicts:
    """The outputs of tests by the state that they were asked in; the oldest go when there are too many."""

    def __init__(self) -> None:
        self.known: OrderedDict[str, list[NotebookNode]] = OrderedDict()
        self.untold: set[str] = set()

    def __contains__(self, state: str) -> bool:
        return state in self.known

    def recall(self, state: str) -> list[NotebookNode]:
        """The outputs, to be changed at will."""
        self.known.move_to_end(state)
        return copy.deepcopy(self.known[state])

    def keep(self, state: str, outputs: list[NotebookNode], answers: str = "") -> None:
        """Remember the outputs, unless they may be others the next time: a student's function is not data."""
        unsure = any(output.get("ename") in UNSURE for output in outputs)
        if unsure or "function" in answers or "failed" in answers:
            return
        self.untold.add(state)
        self._add(state, copy.deepcopy(outputs))

    def news(self) -> dict[str, list[NotebookNode]]:
        """What was found here since this was last asked, as plain data."""
        told = {state: self.known[state] for state in self.untold}
        self.untold.clear()
        return told

    def learn(self, told: dict[str, list[dict]]) -> None:
        """Take in the news of another process, which tests the same course."""
        for state, outputs in told.items():
            self._add(state, from_dict(outputs))

    def _add(self, state: str, outputs: list[NotebookNode]) -> None:
        self.known[state] = outputs
        while len(self.known) > MOST:
            self.untold.discard(self.known.popitem(last=False)[0])


def state_of(*parts: object) -> str:
    """One word for a state: other parts, other word."""
    digest = hashlib.sha256()
    for part in parts:
        text = repr(part).encode("utf-8", "backslashreplace")
        digest.update(len(text).to_bytes(8, "big") + text)
    return digest.hexdigest()


def state_of_files(folder: Path) -> str:
    """One word for what stands in a folder, wherever that is, as far as sizes and times tell."""
    found = [(path, path.stat()) for path in sorted(folder.rglob("*"))]
    return state_of(
        [(path.relative_to(folder).as_posix(), about.st_size, about.st_mtime_ns) for path, about in found]
    )


def state_of_contents(place: Path) -> str:
    """One word for what a file, or the files of a folder, hold, wherever and whenever they were written."""
    paths = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
    return files_digest(place.parent if place.is_file() else place, paths)
