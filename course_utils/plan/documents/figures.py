"""The figures of a plan, drawn from what it says; a figure without figures is left out."""

from __future__ import annotations

from course_utils.charts import show_planned_bills, show_planned_hours
from course_utils.language import tr
from course_utils.plan.documents.blocks import Figure
from course_utils.plan.findings._answers import Answers, as_number, cell
from course_utils.plan.findings.calendar_hours import hours_by_week

SCENARIOS = ("nothing", "listening", "pilot")
MOST_WEEKS = 30  # that a page can show; a calendar holds fewer
MOST_AMOUNT = 1e9  # beyond it, a hand wrote nonsense and the scale would show nothing else


def figures(step: int, answers: Answers) -> list[Figure]:
    """The figures that belong to ``step``."""
    drawn = {7: _hours, 10: _bills}.get(step, lambda _: None)(answers)
    return [drawn] if drawn else []


def _hours(answers: Answers) -> Figure | None:
    weeks, there = hours_by_week(answers), answers.total(4, "roles", "hours")
    sane = all(0 <= hours <= MOST_AMOUNT for hours in (*weeks.values(), there or 0))
    if not weeks or len(weeks) > MOST_WEEKS or not sane:
        return None
    return Figure("hours", tr("Hours planned against the hours there"), show_planned_hours(weeks, there))


def _bills(answers: Answers) -> Figure | None:
    found = {}
    for row in answers.rows(10, "scenarios"):
        cost, loss = as_number(row.get("cost")), as_number(row.get("loss"))
        known = cost is not None and loss is not None
        if (
            cell(row, "scenario") in SCENARIOS
            and known
            and 0 <= min(cost, loss) <= max(cost, loss) <= MOST_AMOUNT
        ):
            found[cell(row, "scenario")] = cost, loss
    if len(found) < 2:  # one bar compares nothing
        return None
    ordered = {name: found[name] for name in SCENARIOS if name in found}
    return Figure("bills", tr("What each choice costs, and the loss that stays"), show_planned_bills(ordered))
