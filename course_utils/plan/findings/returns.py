"""A return on investment promised where nobody can measure it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course_utils.language import tr
from course_utils.plan.findings._answers import Answers, Finding, cell, short

# ROI in capitals: "roi" is a king in French
_PROMISED = re.compile(
    r"\bROI\b|(?i:return on investment|retour sur (l['’])?investissement|rendement du capital)"
)


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each objective, indicator or decision, or for the mandate, that speaks of a return on investment.

    What is answered to a sceptic who asks for one may well name it, and is left alone.
    """
    for step, words in _said(answers):
        if _PROMISED.search(words):
            sentence = tr(
                "You promise a return on investment (“{words}”). Promise what can be measured: a relationship, a "
                "benefit-cost ratio, a cost avoided.",
                words=short(words),
            )
            yield Finding("promised-return", step, sentence)


def _said(answers: Answers) -> Iterator[tuple[int, str]]:
    """What the plan promises, with the step where it does."""
    yield 0, answers.words(0, "mandate")
    yield 2, answers.words(2, "relationship_objective")
    for step, part, column in (
        (2, "objectives", "objective"),
        (9, "indicators", "indicator"),
        (9, "measurement_sheet", "indicator"),
    ):
        for row in answers.rows(step, part):
            yield step, cell(row, column)
    yield 10, answers.words(10, "decision")
