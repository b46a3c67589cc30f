"""Marking one hand-in with nbgrader's own converter, in a course of its own that holds nobody else's work."""

from __future__ import annotations

import base64
import json
import time
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde
from nbgrader.utils import rmtree

from course_utils.marking.batch.bundle import Bundle, unpack
from course_utils.marking.batch.result import CRASHED, UNREADABLE, MarkedNotebook, Result
from course_utils.marking.batch.scratch import open_quickly
from course_utils.marking.batch.task import Task
from course_utils.marking.choosing import choose
from course_utils.marking.desk import Desk, open_desk
from course_utils.marking.findings import noted
from course_utils.marking.originals import released_cells
from course_utils.marking.pipeline import run
from course_utils.marking.rescue import read_hand_in
from course_utils.problem import Problem

GRADEBOOK = "marking/gradebook.db"


class Marker:
    """Marks hand-ins one after the other in ``folder``; between two nothing of the first is left."""

    def __init__(self, bundle: Bundle, folder: Path) -> None:
        unpack(bundle, folder)
        self.bundle = bundle
        self.desk = _private(open_desk(folder, bundle.language), bundle)
        with Gradebook(self.desk.directory.db_url, self.desk.course.id) as gradebook:
            names = [notebook.name for notebook in gradebook.find_assignment(bundle.assignment).notebooks]
        self.released = {
            name: released_cells(self.desk.directory.db_url, bundle.assignment, name) for name in names
        }

    def mark(self, task: Task) -> Result:
        """The result for this student; whatever goes wrong is a status and a reason."""
        began = time.monotonic()
        self._wipe()
        result = Result(task.student)
        try:
            files, result.findings = choose(task.contents(), self.released)
            self._lay_out(task.student, files)
            complaint = run(self.desk, Autograde, self.bundle.assignment)
            if complaint:
                result.status, result.reason = self._failure(files), complaint
            else:
                self._read(result)
        except Exception as error:  # a row for each student, whatever happens
            result.status, result.reason = CRASHED, f"{type(error).__name__}: {error}"
        result.seconds = round(time.monotonic() - began, 2)
        return result

    def _wipe(self) -> None:
        for step in ("submitted", "autograded"):
            if (self.desk.products / step).exists():
                rmtree(str(self.desk.products / step))
        (self.desk.folder / GRADEBOOK).write_bytes(base64.b64decode(self.bundle.files[GRADEBOOK]))

    def _lay_out(self, student: str, files: dict[str, bytes]) -> None:
        folder = self.desk.step("submitted", self.bundle.assignment, student)
        folder.mkdir(parents=True)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def _failure(self, files: dict[str, bytes]) -> str:
        """Whether nbgrader failed because there is nothing to read."""
        readable = 0
        for name in self.released:
            try:
                read_hand_in(files.get(f"{name}.ipynb", b""))
                readable += 1
            except Problem:
                continue
        return CRASHED if readable == len(self.released) else UNREADABLE

    def _read(self, result: Result) -> None:
        """Take the marks out of the private gradebook, and the notebooks that ran."""
        assignment = self.bundle.assignment
        folder = self.desk.step("autograded", assignment, result.student)
        with Gradebook(self.desk.directory.db_url, self.desk.course.id) as gradebook:
            for name in self.released:
                path = folder / f"{name}.ipynb"
                try:
                    marked = gradebook.find_submission_notebook(name, assignment, result.student)
                except MissingEntry:
                    continue
                result.notebooks[name] = MarkedNotebook(
                    text=path.read_text(encoding="utf-8") if path.exists() else "",
                    scores={grade.name: grade.auto_score for grade in marked.grades},
                    comments={comment.name: comment.auto_comment for comment in marked.comments},
                    missing=not path.exists(),
                )
        for notebook in result.notebooks.values():
            if notebook.text:
                result.findings += noted(json.loads(notebook.text))


def _private(desk: Desk, bundle: Bundle) -> Desk:
    """The desk with a gradebook of its own, and without the backups that are made of the real one."""
    url = f"sqlite:///{(desk.folder / GRADEBOOK).as_posix()}?timeout=60"
    desk.config.CourseDirectory.db_url = url
    open_quickly(url)
    desk.config.Autograde.pop("pre_convert_hook", None)
    if not bundle.sandbox:
        desk.config.RunCells.sandbox = False
    return desk
