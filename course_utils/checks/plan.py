"""What graded cells call about a whole plan that was handed in: can it be read, and which structural criteria it meets."""

from __future__ import annotations

from course_utils.checks.points import award
from course_utils.checks.reading import is_blank
from course_utils.language import number, tr
from course_utils.plan import Criterion, Plan, steps, structural_criteria, unpack_plan
from course_utils.problem import Problem


def check_plan(name: str, text: object) -> None:
    """See that the answer ``name`` holds a packed plan, and say what its structure still lacks.

    Nothing is hidden here: somebody who reads these sentences before handing in can mend the plan. Raises Problem when
    nothing was pasted, or what was pasted can't be read.
    """
    criteria = _criteria(name, text)
    print(tr("I can read {name}. This is what stands in the plan, and what it lacks:", name=name))
    for one in criteria:
        print(f"{'✓' if one.met else '✗'} {one.sentence}")


def mark_plan(text: object, points: float, *, name: str = "") -> float:
    """``points`` for the structural criteria that a packed plan meets, each according to its weight.

    Raises Problem as `check_plan` does.
    """
    criteria = _criteria(name, text)
    whole = sum(one.worth for one in criteria)
    missing = [_priced(one, points / whole) for one in criteria if not one.met]
    return award(points * sum(one.points for one in criteria) / whole, points, *missing, name=name)


def _priced(one: Criterion, rate: float) -> str:
    worth = one.worth * rate
    return f"−{number(worth, 0 if worth == round(worth) else 2)} · {one.sentence}"


def _criteria(name: str, text: object) -> list[Criterion]:
    if is_blank(text):
        sentence = tr(
            "{name} is still to be answered: replace … by your answer and run both cells again.", name=name
        )
        raise Problem("blank", sentence, name=name)
    plan = unpack_plan(text) if isinstance(text, str) else Plan()
    if not plan.steps:
        sentence = tr(
            "The plan in {name} is empty. Fill your plan in first, then pack it and paste it again.",
            name=name,
        )
        raise Problem("empty-plan", sentence, name=name)
    return structural_criteria(plan, steps())
