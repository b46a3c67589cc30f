"""A return on investment promised where nobody can measure it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course_utils.language import tr
from course_utils.plan.findings._answers import Answers, Finding

# ROI in capitals: "roi" is a king in French
_PROMISED = re.compile(
    r"\bROI\b|(?i:return on investment|retour sur (l['’])?investissement|rendement du capital)"
)


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each objective, or for the mandate, that speaks of a return on investment."""
    said = [(0, answers.words(0, "mandate")), (2, answers.words(2, "relationship_objective"))]
    said += [(2, str(row.get("objective", ""))) for row in answers.rows(2, "objectives")]
    for step, words in said:
        if _PROMISED.search(words):
            sentence = tr(
                "You promise a return on investment (“{words}”). Promise what can be measured: a relationship, a "
                "benefit-cost ratio, a cost avoided.",
                words=words if len(words) <= 80 else f"{words[:80]}…",
            )
            yield Finding("promised-return", step, sentence)
