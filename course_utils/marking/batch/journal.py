"""The journal of a batch: one file for each student, whole or not there at all."""

from __future__ import annotations

import json
from pathlib import Path

from course_utils.files import write_atomically
from course_utils.marking.batch.result import Result


class Journal:
    """The results of one assignment that are known, in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, result: Result) -> None:
        """Keep a result, in place of the student's former one."""
        write_atomically(self._path(result.student), json.dumps(result.as_json()))

    def read(self, student: str) -> Result | None:
        """The student's last result; None when there is none that can be read."""
        try:
            return Result.from_json(json.loads(self._path(student).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def _path(self, student: str) -> Path:
        return self.folder / f"{student}.json"
