"""A step that was begun before one that it needs."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import number, tr
from course_utils.plan.findings._answers import Answers, Finding


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each prerequisite of a step that was begun, and that nobody has asked yet or answered."""
    steps = {step.step: step for step in answers.outline}
    for step in answers.outline:
        if not answers.begun(step.step):
            continue
        for needed in step.needs:
            if steps[needed].parts and not answers.begun(needed):
                sentence = tr(
                    "Step {n}, {title}, stands on step {needed}, {other}, which is empty. Begin with that one.",
                    n=number(step.step),
                    title=step.title,
                    needed=number(needed),
                    other=steps[needed].title,
                )
                yield Finding("broken-prerequisite", step.step, sentence)
