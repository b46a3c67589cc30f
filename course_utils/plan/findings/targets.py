"""An objective that changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import tr
from course_utils.plan.findings._answers import Answers, Finding, as_number, cell, short


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each objective whose target is where one stands already."""
    for row in answers.rows(2, "objectives"):
        start, target = as_number(row.get("baseline")), as_number(row.get("target"))
        if start is not None and start == target:
            sentence = tr(
                "“{objective}” aims at the figure of today. Say what should change, or call it a watch.",
                objective=short(cell(row, "objective")),
            )
            yield Finding("no-change", 2, sentence)
