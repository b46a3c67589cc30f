"""What goes back: the feedback pages of a class in one zip, a folder for each student."""

from __future__ import annotations

import secrets
from pathlib import Path

from course_utils.folders import course_folder
from course_utils.language import tr
from course_utils.marking.desk import Desk
from course_utils.marking.packing import pack
from course_utils.problem import Problem


def pack_feedback(desk: Desk, assignment: str) -> Path:
    """The zip of ``<student>/<notebook>.html`` for everyone whose page was written.

    Only the pages of the assignment's own notebooks: nothing that a student's code left beside them. Raises Problem
    when there is no page at all.
    """
    members = {}
    for student in desk.students("feedback", assignment):
        for notebook in desk.notebooks(assignment):
            page = desk.step("feedback", assignment, student) / f"{notebook}.html"
            if page.is_file():
                members[f"{student}/{notebook}.html"] = page.read_bytes()
    if not members:
        sentence = tr(
            "Nothing of {assignment} is marked yet. Run first: relais mark {assignment}",
            assignment=assignment,
        )
        raise Problem("not-marked", sentence, assignment=assignment)
    return pack(desk.products / "returns" / f"{assignment}-feedback.zip", members)


def complete_feedback(assignment: str, **_: object) -> None:
    """Add the two files that nbgrader's exchange left with its own hand-ins, where they are missing.

    Without them `nbgrader release_feedback` stops at the first student who handed in otherwise, and nobody after that
    one gets a page. The time stays open: a guess could make the work late. nbgrader calls this after each page.
    """
    for folder in (course_folder() / "marking" / "feedback").glob(f"*/{assignment}"):
        for name, text in (("timestamp.txt", ""), ("submission_secret.txt", secrets.token_hex(64))):
            if not (folder / name).exists():
                (folder / name).write_text(text, encoding="utf-8")
