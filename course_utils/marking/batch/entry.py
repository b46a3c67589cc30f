"""Entering results: the only place where a batch writes to the gradebook and to autograded/."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from nbgrader.api import Gradebook, SubmittedAssignment, SubmittedNotebook
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import find_all_files, rmtree

from course_utils.marking.batch.bundle import source_files
from course_utils.marking.batch.contents import hand_in_files
from course_utils.marking.batch.result import MARKED, MarkedNotebook, Result
from course_utils.marking.desk import Desk


class Ledger:
    """Enters the results of one assignment. Entering one twice, or after being cut off, gives the same gradebook."""

    def __init__(self, desk: Desk, assignment: str, gradebook: Gradebook) -> None:
        self.desk = desk
        self.assignment = assignment
        self.gradebook = gradebook

    def enter(self, result: Result) -> None:
        """Write the marks in one transaction, then the notebooks that ran."""
        submission = self._submission(result.student)
        for notebook in submission.notebooks:
            told = result.notebooks.get(notebook.name)
            _write_marks(notebook, told)
            notebook.late_submission_penalty = self._penalty(submission, notebook, told)
        self.gradebook.db.commit()
        self._write_files(result)

    def _submission(self, student: str) -> SubmittedAssignment:
        folder = self.desk.step("submitted", self.assignment, student)
        stamp = self.desk.directory.get_existing_timestamp(str(folder))
        self.gradebook.update_or_create_student(student)
        known = {"timestamp": stamp} if stamp else {}
        return self.gradebook.update_or_create_submission(self.assignment, student, **known)

    def _penalty(
        self, submission: SubmittedAssignment, notebook: SubmittedNotebook, told: MarkedNotebook | None
    ) -> float | None:
        """What lateness takes off, by the course's own rule."""
        if not told or told.missing or submission.total_seconds_late <= 0:
            return None
        self.gradebook.db.flush()
        self.gradebook.db.refresh(notebook)  # its score is a query
        rule = AssignLatePenalties(config=self.desk.config)
        rule.init_plugin()
        penalty = rule.plugin_inst.late_submission_penalty(
            submission.student_id, notebook.score, submission.total_seconds_late
        )
        return None if penalty is None else min(max(penalty, 0), notebook.score)

    def _write_files(self, result: Result) -> None:
        """Put the marked notebooks into autograded/, with what was handed in beside them; nothing that code wrote."""
        target = self.desk.step("autograded", self.assignment, result.student)
        if target.exists():
            rmtree(str(target))
        if result.status != MARKED:
            return
        partial = target.with_name(f".{target.name}.part")
        if partial.exists():
            rmtree(str(partial))
        partial.mkdir(parents=True)
        self._copy_beside(result.student, partial)
        for name, notebook in result.notebooks.items():
            if not notebook.missing:
                (partial / f"{name}.ipynb").write_text(notebook.text, encoding="utf-8")
        for path in partial.rglob("*"):
            if path.is_file():
                path.chmod(0o444)  # as nbgrader leaves them: marks are changed in the gradebook
        os.replace(partial, target)

    def _copy_beside(self, student: str, target: Path) -> None:
        handed_in = self.desk.step("submitted", self.assignment, student)
        allowed = set(find_all_files(str(handed_in), [*self.desk.directory.ignore, "*.ipynb"]))
        own = [path for path in hand_in_files(handed_in) if str(path) in allowed]
        source = self.desk.step("source", self.assignment)
        for folder, files in ((handed_in, own), (source, source_files(self.desk, self.assignment))):
            for path in files:
                copy = target / path.relative_to(folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                if copy.exists():
                    copy.unlink()
                shutil.copyfile(path, copy)


def _write_marks(notebook: SubmittedNotebook, told: MarkedNotebook | None) -> None:
    """The marks of the tests; a mark that a person gave stays, and is listed for review."""
    for grade in notebook.grades:
        grade.auto_score = told.scores.get(grade.name) if told else None
        by_hand = grade.manual_score is not None or grade.auto_score is None
        grade.needs_manual_grade = by_hand and not (told and told.missing)
    for comment in notebook.comments:
        comment.auto_comment = told.comments.get(comment.name) if told else None
