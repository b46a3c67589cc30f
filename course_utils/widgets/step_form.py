"""What a lesson adds to the plan, as a form made from the outline of the ten steps."""

from __future__ import annotations

from collections.abc import Iterable

import ipywidgets as ipw

from course_utils.language import number, tr
from course_utils.plan import Plan, Step, gaps, load_plan, save_parts, steps
from course_utils.problem import Problem
from course_utils.widgets import _controls
from course_utils.widgets._part_controls import Rows, control, said


def deliver(lesson: str) -> StepForm:
    """The form of ``lesson`` ("01"), filled with what the plan holds already.

    Raises Problem when the lesson adds nothing to the plan, or when the plan can't be read.
    """
    asked = [step for step in steps() if step.asked_by(lesson)]
    if not asked:
        sentence = tr(
            "Lesson {lesson} adds nothing to the plan. These lessons do: {known}.",
            lesson=lesson,
            known=", ".join(sorted({part.lesson for step in steps() for part in step.parts})),
        )
        raise Problem("no-deliverable", sentence, lesson=lesson)
    return StepForm(lesson, asked, load_plan())


class StepForm(ipw.VBox):
    """A heading for each step, a control for each part that the lesson asks for, and the button that saves."""

    def __init__(self, lesson: str, asked: Iterable[Step], plan: Plan) -> None:
        self._lesson, self._asked = lesson, tuple(asked)
        self.status = _controls.Status(_opening_words(plan, self._asked), "90px")
        self.controls: dict[str, ipw.ValueWidget | Rows] = {}
        views = [view for step in self._asked for view in self._views(step, plan.steps.get(step.step, {}))]
        self.save = _controls.button(
            tr("Save in my plan"), tr("Saves your draft at any moment; you can come back.")
        )
        self.save.on_click(self.status.guard(self._save))
        super().__init__([_controls.view(*views, self.status, self.save)])

    def deliverable(self) -> dict[int, dict]:
        """What the form says now, by step and part; an empty part is None, or a list without rows."""
        return {
            step.step: {part.part: self._said(part) for part in step.asked_by(self._lesson)}
            for step in self._asked
        }

    def _said(self, part) -> object:
        held = self.controls[part.part]
        return held.said() if isinstance(held, Rows) else said(part, held)

    def _views(self, step: Step, kept: dict) -> list[ipw.Widget]:
        words = tr("Step {n} of the plan: {title}", n=number(step.step), title=step.title)
        return [
            _controls.heading(words),
            *(self._view(part, kept.get(part.part)) for part in step.asked_by(self._lesson)),
        ]

    def _view(self, part, kept: object) -> ipw.Widget:
        if part.kind != "rows":
            self.controls[part.part] = control(part, kept)
            self._watch(self.controls[part.part])
            return self.controls[part.part]
        rows = self.controls[part.part] = Rows(part, kept, self._watch)
        rows.add.on_click(self.status.guard(lambda: self.status.say(rows.grow())))
        return rows.view()

    def _watch(self, watched: ipw.ValueWidget) -> None:
        watched.observe(self.status.guard(self._draft), "value")

    def _keep(self) -> Plan:
        plan = Plan()
        for number_of_step, parts in self.deliverable().items():
            plan = save_parts(number_of_step, parts)
        return plan

    def _draft(self) -> None:
        """Keep what was just typed or chosen: a kernel may die before anybody presses "Save"."""
        self._keep()
        self.status.say(tr("Kept as a draft as you go. Save to see what is still missing."))

    def _save(self) -> None:
        plan = self._keep()
        missing = self._missing()
        words = [tr("✓ Saved as a draft in your plan."), *missing]
        done = tr("✓ Saved: this part of your plan is complete.")
        said_now = " ".join(filter(None, (plan.notice, *(words if missing else [done]))))
        self.status.say(said_now, "bad" if missing else "good")

    def _missing(self) -> list[str]:
        held = self.deliverable()
        return [
            sentence
            for step in self._asked
            for sentence in gaps(step.asked_by(self._lesson), held[step.step])
        ]


def _opening_words(plan: Plan, asked: Iterable[Step]) -> str:
    held = any(step.step in plan.steps for step in asked)
    words = (
        tr("Your plan is shown as you saved it.") if held else tr("This part of your plan is empty so far.")
    )
    return " ".join(part for part in (plan.notice, words) if part)
