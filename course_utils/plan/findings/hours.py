"""More hours than there are people for."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import number, tr
from course_utils.plan.findings._answers import Answers, Finding

WEEKS = 52


def rule(answers: Answers) -> Iterator[Finding]:
    """A finding when the hours that the full cost counts in a year go beyond those of the roles."""
    needed, there = answers.total(4, "full_cost", "hours"), answers.total(4, "roles", "hours")
    if needed is None or there is None or needed <= there * WEEKS:
        return
    sentence = tr(
        "The full cost counts {needed} hours a week, and the roles give {there}. Drop something, or find the hours.",
        needed=number(needed / WEEKS, 1),
        there=number(there, 1),
    )
    yield Finding("hours", 4, sentence)
