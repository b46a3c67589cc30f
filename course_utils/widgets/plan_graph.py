"""The steps of the student's plan as a graph that lights up, and what becomes of it without one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import ipywidgets as ipw

from course_utils.analysis.planning import standing_on
from course_utils.charts import show_dependencies
from course_utils.language import listing, number, tr, trn
from course_utils.plan import Step, load_plan, steps
from course_utils.widgets import _controls
from course_utils.widgets._step_states import states

NO_STEP = -1  # a menu shows an empty line for None


def skip_step() -> ipw.VBox:
    """The graph of the student's plan as it stands, with a menu of the step that one leaves out.

    Raises Problem when the plan can't be read.
    """
    outline = steps()
    return _controls.view(PlanGraph(outline, states(outline, load_plan())))


class PlanGraph(ipw.VBox):
    """A menu of steps to skip, what that does, and the picture; drawn anew only when something changed."""

    def __init__(self, outline: Iterable[Step], now: Mapping[int, str]) -> None:
        self._titles = {step.step: step.title for step in outline}
        self._needs = {step.step: step.needs for step in outline}
        self._states = dict(now)
        options = [
            (tr("no step"), NO_STEP),
            *(
                (tr("{number}. {title}", number=step, title=title), step)
                for step, title in self._titles.items()
            ),
        ]
        self.skipped = _controls.menu(tr("What if we skip"), options, NO_STEP)
        self.status = _controls.Status()
        self.picture = _controls.prose(min_height="380px")
        self._draw()
        self.skipped.observe(self.status.guard(self._skip), "value")
        super().__init__([self.skipped, self.status, self.picture])

    def show(self, now: Mapping[int, str]) -> None:
        """The states as they are now."""
        if dict(now) != self._states:
            self._states = dict(now)
            self._draw()

    def _skip(self) -> None:
        self._draw()
        if self.skipped.value == NO_STEP:
            self.status.say("")
            return
        above = standing_on(self.skipped.value, self._needs)
        self.status.say(written_words([step for step in above if self._states[step] in ("done", "begun")]))

    def _draw(self) -> None:
        left_out = None if self.skipped.value == NO_STEP else self.skipped.value
        self.picture.value = show_dependencies(self._titles, self._needs, self._states, left_out).html()


def written_words(steps_above: Collection[int]) -> str:
    """What a person has already written on top of a step that is skipped."""
    if not steps_above:
        return tr("Nothing is written yet that would stand on it.")
    return trn(
        "You have already written one step that would stand on nothing: {list}.",
        "You have already written {n} steps that would stand on nothing: {list}.",
        len(steps_above),
        list=listing([number(step) for step in sorted(steps_above)]),
    )
