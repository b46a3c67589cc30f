"""One student's hand-in as plain data, on its way to a worker."""

from __future__ import annotations

import base64
from dataclasses import asdict, dataclass

from course_utils.marking.batch.contents import hand_in_files
from course_utils.marking.desk import Desk


@dataclass(frozen=True)
class Task:
    """What one student handed in: name → content in base64."""

    student: str
    files: dict[str, str]

    def as_json(self) -> dict:
        """The task as what JSON knows."""
        return asdict(self)

    def contents(self) -> dict[str, bytes]:
        """Name → content."""
        return {name: base64.b64decode(content) for name, content in self.files.items()}


def make_task(desk: Desk, assignment: str, student: str) -> Task:
    """Read the hand-in of ``student``."""
    folder = desk.step("submitted", assignment, student)
    files = {
        path.relative_to(folder).as_posix(): base64.b64encode(path.read_bytes()).decode()
        for path in hand_in_files(folder)
    }
    return Task(student, files)
