"""A promise of service that the organisation's own year did not keep."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import number, tr
from course_utils.plan.findings._answers import Answers, Finding

KEPT_ENOUGH = 80  # times in a hundred; lesson 03 calls this an honest promise


def rule(answers: Answers) -> Iterator[Finding]:
    """A finding when the promise was kept fewer than eight times in ten."""
    kept = answers.number(4, "promise_kept")
    if kept is not None and kept <= 1:  # typed as a share
        kept = 100 * kept
    if kept is None or kept >= KEPT_ENOUGH or not answers.words(4, "service_promise"):
        return
    sentence = tr(
        "Your data keep the promise {kept} times in a hundred. Promise less, or change the desk.",
        kept=number(kept),
    )
    yield Finding("promise", 4, sentence)
