"""nbgrader's steps from Python, where a command of ours needs one; they are the same as its own commands."""

from __future__ import annotations

import logging
import warnings
from io import StringIO

from nbgrader.converters import BaseConverter, GenerateAssignment, GenerateFeedback, NbGraderException

from course_utils.language import tr
from course_utils.marking.desk import Desk
from course_utils.problem import Problem


def generate(desk: Desk, assignment: str) -> None:
    """Make the students' version, afresh: worked answers, hidden tests and mark schemes taken out.

    Raises Problem with nbgrader's reason when it refuses, for instance because hand-ins exist and cells have changed.
    """
    complaint = run(desk, GenerateAssignment, assignment)
    if complaint:
        sentence = tr(
            "I could not make the students' version of {assignment}. nbgrader says: {reason}",
            assignment=assignment,
            reason=complaint,
        )
        raise Problem("not-generated", sentence, assignment=assignment)


def write_feedback(desk: Desk, assignment: str) -> list[str]:
    """Write the feedback pages of everything that was marked, afresh, and return the students who got none."""
    run(desk, GenerateFeedback, assignment)
    marked = desk.students("autograded", assignment)
    return [
        student for student in marked if not any(desk.step("feedback", assignment, student).glob("*.html"))
    ]


def run(desk: Desk, converter: type[BaseConverter], assignment: str) -> str:
    """Run one of nbgrader's converters for everyone, replacing what it made before; "" or its first complaint."""
    desk.directory.assignment_id = assignment
    step = converter(coursedir=desk.directory, config=desk.config)
    step.force = True
    complaints = StringIO()
    handler = logging.StreamHandler(complaints)
    handler.setLevel(logging.ERROR)
    step.log.addHandler(handler)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # nbgrader's own, about its database
            step.start()
    except NbGraderException as error:
        return _reason(complaints.getvalue()) or str(error)
    finally:
        step.log.removeHandler(handler)
    return ""


def _reason(log: str) -> str:
    """The line that ends nbgrader's first traceback: the reason, without the way to it."""
    lines = [line for line in log.splitlines() if line.strip()]
    ends = [line for line in lines if ": " in line and not line.startswith((" ", "There was", "Traceback"))]
    return (ends or lines or [""])[0].strip()
