"""A step that was begun before one that it needs."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import number, tr
from course_utils.plan.findings._answers import Answers, Finding
from course_utils.plan.influencers import STEP as INFLUENCERS_STEP


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each prerequisite of a step that was begun, and that a lesson asks for and nobody answered."""
    steps = {step.step: step for step in answers.outline}
    asked = {step.step for step in answers.outline if step.parts or step.step == INFLUENCERS_STEP}
    for step in answers.outline:
        if not answers.begun(step.step):
            continue
        for needed in step.needs:
            if needed in asked and not answers.begun(needed):
                sentence = tr(
                    "Step {n}, {title}, stands on step {needed}, {other}, which is empty. Begin with that one.",
                    n=number(step.step),
                    title=step.title,
                    needed=number(needed),
                    other=steps[needed].title,
                )
                yield Finding("broken-prerequisite", step.step, sentence)
