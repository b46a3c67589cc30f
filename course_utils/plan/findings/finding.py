"""All rules at once: a reader wants everything that is wrong, not the first of it."""

from __future__ import annotations

from collections.abc import Iterable

from course_utils.plan.findings import (
    calendar_hours,
    claims,
    hours,
    indicators,
    levels,
    objectives,
    order,
    platform_hours,
    promise,
    publics,
    returns,
    review,
    risks,
    targets,
)
from course_utils.plan.findings._answers import Answers, Finding
from course_utils.plan.outline import Step
from course_utils.plan.store import Plan

__all__ = ["RULES", "Finding", "findings"]

RULES = (
    order.rule,
    objectives.rule,
    targets.rule,
    publics.rule,
    platform_hours.rule,
    hours.rule,
    promise.rule,
    calendar_hours.rule,
    risks.rule,
    indicators.rule,
    levels.rule,
    returns.rule,
    claims.rule,
    review.rule,
)


def findings(plan: Plan, outline: Iterable[Step]) -> list[Finding]:
    """What contradicts itself in ``plan``, in the order of the steps; empty when it holds together.

    What is simply missing is a gap, and `gaps` says it; here stands what the rest of the plan can't do without.
    """
    answers = Answers(plan, tuple(outline))
    found = [finding for rule in RULES for finding in rule(answers)]
    return sorted(found, key=lambda finding: finding.step)
