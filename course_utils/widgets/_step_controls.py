"""The form of one step inside the plan builder: made when it is opened, filled from the plan, read part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from html import escape
from itertools import groupby

import ipywidgets as ipw
import pandas as pd

from course_utils.language import number, tr
from course_utils.plan import INFLUENCERS_STEP, Influencers, Plan, Step
from course_utils.plan.outline import Part
from course_utils.widgets import _controls
from course_utils.widgets._influencer_controls import InfluencerControls
from course_utils.widgets._part_controls import Rows, control, said, show
from course_utils.widgets.influencer_form import kept_influencers

Said = Callable[[Mapping[str, object]], None]


class StepControls:
    """A control for each part of a step that the outline describes.

    keep: called with what a person just said, by part; guard: wraps a callback that may raise Problem;
    tell: called with a sentence for the status line
    """

    def __init__(
        self, step: Step, plan: Plan, keep: Said, guard: Callable, tell: Callable[[str], None]
    ) -> None:
        self._keep, self._guard, self._tell = keep, guard, tell
        self._showing = False
        self._parts = {part.part: part for part in step.parts}
        self.controls: dict[str, ipw.ValueWidget | Rows] = {}
        kept = plan.steps.get(step.step, {})
        self.view = _column(
            step,
            *(
                view
                for lesson, parts in groupby(step.parts, key=lambda part: part.lesson)
                for view in (_origin(lesson), *(self._view(part, kept.get(part.part)) for part in parts))
            ),
        )

    def show(self, plan: Plan, step: int, part: str) -> None:
        """Let one part say what the plan holds, without taking it for something that a person said."""
        if part not in self.controls:
            return
        kept, held = plan.steps.get(step, {}).get(part), self.controls[part]
        with self._in_silence():
            held.show(kept) if isinstance(held, Rows) else show(self._parts[part], held, kept)

    def _view(self, part: Part, kept: object) -> ipw.Widget:
        watch = self._watch(part)
        if part.kind != "rows":
            self.controls[part.part] = made = control(part, kept)
            watch(made)
            return made
        rows = self.controls[part.part] = Rows(part, kept, watch)
        rows.add.on_click(self._guard(lambda: self._tell(rows.grow())))
        return rows.view()

    def _watch(self, part: Part) -> Callable[[ipw.ValueWidget], None]:
        heard = self._guard(lambda: self._showing or self._keep({part.part: self._said(part)}))
        return lambda watched: watched.observe(heard, "value")

    def _said(self, part: Part) -> object:
        held = self.controls[part.part]
        return held.said() if isinstance(held, Rows) else said(part, held)

    @contextmanager
    def _in_silence(self) -> Iterator[None]:
        self._showing = True
        try:
            yield
        finally:
            self._showing = False


class InfluencerStep:
    """The form of step 6, whose deliverable has a model of its own. Raises Problem when the plan's can't be read."""

    def __init__(
        self,
        step: Step,
        plan: Plan,
        profile: pd.DataFrame | None,
        keep: Said,
        guard: Callable,
        tell: Callable[[str], None],
    ) -> None:
        self._keep, self._showing = keep, False
        self._heard = guard(self._say)
        kept = kept_influencers(plan) or Influencers()
        self.controls = InfluencerControls(
            profile, kept, lambda watched: watched.observe(self._heard, "value")
        )
        self._last = self._deliverable()
        self.controls.add.on_click(guard(lambda: tell(self.controls.grow())))
        self.view = _column(step, _origin("05"), *self.controls.views())

    def show(self, plan: Plan, step: int, part: str) -> None:
        """Let the whole form say what the plan holds; an account that lies in ruins is shown as nothing."""
        self._showing = True
        try:
            self.controls.show(plan.step(INFLUENCERS_STEP, Influencers) or Influencers())
            self._last = self._deliverable()
        finally:
            self._showing = False

    def _say(self) -> None:
        """Hand on what changed, and nothing else: the rest may be newer in another notebook."""
        if self._showing:
            return
        now, before = self._deliverable(), self._last
        self._last = now
        self._keep({part: told for part, told in now.items() if told != before[part]})

    def _deliverable(self) -> dict:
        return self.controls.deliverable().model_dump(mode="json")


def _column(step: Step, *views: ipw.Widget) -> ipw.VBox:
    words = tr("Step {n} of the plan: {title}", n=number(step.step), title=step.title)
    made = ipw.VBox(
        [
            _controls.heading(words),
            _controls.prose(f'<div class="relais-trace">{escape(step.trace)}</div>'),
            *views,
        ]
    )
    made.add_class("relais-sheet")
    return made


def _origin(lesson: str) -> ipw.HTML:
    made = _controls.heading(tr("Lesson {n}", n=lesson))
    made.add_class("relais-origin")
    return made
