"""Answers to sceptics that rest on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import tr
from course_utils.plan.findings._answers import Answers, Finding, cell, short


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each claim without evidence."""
    for row in answers.rows(10, "sceptics"):
        if cell(row, "claim") and not any(sign.isalnum() for sign in cell(row, "evidence")):
            sentence = tr(
                "“{claim}” rests on nothing that a sceptic could look up. Cite evidence (E01…), or say less.",
                claim=short(cell(row, "claim")),
            )
            yield Finding("claim-without-evidence", 10, sentence)
