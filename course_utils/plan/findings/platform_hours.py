"""Platforms that take more hours a week than the roles give."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import number, tr
from course_utils.plan.findings._answers import Answers, Finding


def rule(answers: Answers) -> Iterator[Finding]:
    """A finding when the hours of the platforms go beyond those of the roles."""
    needed, there = answers.total(3, "platforms", "hours"), answers.total(4, "roles", "hours")
    if needed is None or there is None or needed <= there:
        return
    sentence = tr(
        "Your platforms take {needed} hours a week, and the roles give {there}. Keep fewer platforms, or find the hours.",
        needed=number(needed, 1),
        there=number(there, 1),
    )
    yield Finding("platform-hours", 3, sentence)
