"""Risks that nobody watches."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import tr
from course_utils.plan.findings._answers import Answers, Finding, cell, short

WATCHED = ((8, "triggers", "signal", "who"), (10, "risks", "risk", "owner"))


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each signal of the protocol, and each risk of the register, without a person."""
    for step, part, column, owner in WATCHED:
        for row in answers.rows(step, part):
            if cell(row, column) and not cell(row, owner):
                sentence = tr(
                    "Nobody watches “{risk}”. Give it one person: a risk of everybody is a risk of nobody.",
                    risk=short(cell(row, column)),
                )
                yield Finding("risk-without-owner", step, sentence)
