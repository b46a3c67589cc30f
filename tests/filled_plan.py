"""A plan with every part filled, made from the outline, so that a new part is in the tests that use it too."""

from __future__ import annotations

from course_utils.plan import Plan, steps
from course_utils.plan.outline import Column, Part

TELLING = 'Retards <b>& "neige"</b> 🚋'
CHOSEN = {
    "issue": "Delays in winter",
    "accounts": [
        {
            "account": "@a.b",
            "role": "critic",
            "stance": "unfavourable",
            "why": "Heard",
            "next_action": "Write",
        }
    ],
    "measures": ["strength"],
    "limits": "One network only.",
}


def answered(asked: Part | Column) -> object:
    """An answer of the kind that is asked for."""
    if asked.kind == "choice":
        return asked.options[-1].id
    return {"number": 1234.5, "date": "2027-05-01"}.get(asked.kind, TELLING)


def filled() -> Plan:
    """The plan that answers everything."""
    kept = {
        step.step: {
            part.part: [{one.column: answered(one) for one in part.columns}] * part.fewest
            if part.kind == "rows"
            else answered(part)
            for part in step.parts
        }
        for step in steps()
    }
    return Plan({**kept, 6: CHOSEN})
