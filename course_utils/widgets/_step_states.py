"""Where each step of the plan stands: done, begun, ready or waiting; and what it lacks, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from course_utils.language import tr
from course_utils.plan import INFLUENCERS_STEP, Influencers, Plan, Step, gaps

NOTHING = (None, "", [], {})


def states(outline: Iterable[Step], plan: Plan) -> dict[int, str]:
    """The state of each step: done (nothing is missing), begun, ready (all it stands on is begun), waiting."""
    outline = tuple(outline)
    begun = {step.step for step in outline if _begun(step, plan)}
    free = {step.step for step in outline if not _asks(step)}
    return {step.step: _state(step, plan, begun, free) for step in outline}


def lacks(step: Step, plan: Plan) -> list[str]:
    """A sentence for each thing that the step still lacks; empty when it is complete."""
    if step.step != INFLUENCERS_STEP or step.parts:
        return gaps(step.parts, _readable(plan.steps.get(step.step, {})))
    kept = plan.step(step.step, Influencers)
    if kept is None and step.step in plan.steps:
        return [tr("This step was changed in a way that can't be read here.")]
    return (kept or Influencers()).gaps()


def _readable(kept: Mapping[str, object]) -> dict[str, object]:
    """The answers without the rows that are none: a file can be changed by hand, or come from elsewhere."""
    return {
        part: [row for row in said if isinstance(row, Mapping)] if isinstance(said, list) else said
        for part, said in kept.items()
    }


def _state(step: Step, plan: Plan, begun: set[int], free: set[int]) -> str:
    if step.step in begun:
        return "begun" if lacks(step, plan) else "done"
    return "ready" if begun.union(free).issuperset(step.needs) else "waiting"


def _begun(step: Step, plan: Plan) -> bool:
    return _asks(step) and any(said not in NOTHING for said in plan.steps.get(step.step, {}).values())


def _asks(step: Step) -> bool:
    return bool(step.parts) or step.step == INFLUENCERS_STEP
