"""A request for approval that says not when it is looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import tr
from course_utils.plan.findings._answers import Answers, Finding, as_day


def rule(answers: Answers) -> Iterator[Finding]:
    """A finding when something is asked of management without a date of review."""
    asked = any(answers.words(10, part) for part in ("decision", "pilot"))
    if asked and as_day(answers.plan.steps.get(10, {}).get("review")) is None:
        sentence = tr(
            "You ask for a decision without saying when it is looked at again. A date of review makes it easier to say yes."
        )
        yield Finding("no-review", 10, sentence)
