"""What nbgrader writes into a student's notebook, in the language of the edition."""

from __future__ import annotations

from course_utils.language import tr


def code_stub() -> str:
    """The comment that takes the place of a worked answer in code."""
    return "# " + tr("Write your answer here.")


def text_stub() -> str:
    """The sentence that takes the place of a worked answer in prose."""
    return tr("Write your answer here, in this cell.")


def missing_cell() -> str:
    """The notice above a cell that the student had deleted and that marking put back."""
    return tr("This cell was missing from the notebook handed in. It was put back for the marking.")
