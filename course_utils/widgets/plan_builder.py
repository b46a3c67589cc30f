"""The whole plan in one place: a list of the steps, the form of the one that is open, its graph and its documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis import influence
from course_utils.cases import Case
from course_utils.language import tr
from course_utils.plan import INFLUENCERS_STEP, Plan, Step, steps
from course_utils.plan.findings import findings
from course_utils.problem import Problem
from course_utils.widgets import _builder_words as words
from course_utils.widgets import _controls
from course_utils.widgets._page import prepare_page
from course_utils.widgets._plan_in_hand import Outcome, PlanInHand
from course_utils.widgets._plan_papers import PlanPapers
from course_utils.widgets._step_controls import InfluencerStep, StepControls
from course_utils.widgets._step_states import lacks, states
from course_utils.widgets.plan_graph import PlanGraph


def build_plan(case: Case | None = None) -> PlanBuilder:
    """The student's plan, step by step, filled with what earlier lessons delivered, and saved as it is written.

    case: whose accounts step 6 offers; without it they are typed. Raises Problem when the plan can't be read.
    """
    prepare_page()  # it may stand in a notebook of its own, that no lesson began
    return PlanBuilder(PlanInHand(), steps(), case)


class PlanBuilder(ipw.VBox):
    """List, undo and redo, what the open step lacks, its form; below, the graph and the documents."""

    def __init__(self, hand: PlanInHand, outline: tuple[Step, ...], case: Case | None) -> None:
        self._hand, self._outline, self._case = hand, {step.step: step for step in outline}, case
        self._quiet = False
        self.forms: dict[int, StepControls | InfluencerStep | _Unreadable] = {}
        now = states(outline, hand.plan)
        done = list(now.values()).count("done")
        self.status = _controls.Status(
            words.opening(done, len(now) if hand.plan.steps else 0, hand.plan.notice), "48px"
        )
        first = next((step for step, state in now.items() if state != "done"), outline[0].step)
        self.steps = _controls.listed(tr("Steps of the plan"), self._entries(now), first)
        self.undo = _controls.button(tr("Undo"), tr("Takes back the last change, and saves."), second=True)
        self.redo = _controls.button(tr("Redo"), tr("Does again what was undone, and saves."), second=True)
        self.lacking = _controls.prose()
        self.area = ipw.VBox()
        self.graph = PlanGraph(outline, now)
        self.papers = PlanPapers(self._take_in)
        self.steps.observe(self.status.guard(self._choose), "value")
        self.undo.on_click(self.status.guard(lambda: self._walk(self._hand.undo, again=False)))
        self.redo.on_click(self.status.guard(lambda: self._walk(self._hand.redo, again=True)))
        self._open(first)
        super().__init__([self._laid_out()])

    def _laid_out(self) -> ipw.VBox:
        beside = ipw.VBox([self.steps, _controls.row(self.undo, self.redo), self.lacking])
        beside.add_class("relais-beside")
        self.area.add_class("relais-area")
        desk = ipw.HBox([beside, self.area])
        desk.add_class("relais-desk")
        return _controls.view(self.status, desk, self.graph, self.papers)

    def _entries(self, now: Mapping[int, str]) -> list[tuple[str, int]]:
        return [(words.entry(step, now[number]), number) for number, step in self._outline.items()]

    def _choose(self) -> None:
        """Open the step that the list says, as other notebooks left it."""
        if self._quiet:
            return
        outcome = self._hand.refresh()
        self._settle(outcome)
        told = " ".join(filter(None, (words.elsewhere(outcome), outcome.notice)))
        if told:
            self.status.say(told)
        self._open(self.steps.value)

    def _open(self, number: int) -> None:
        """Show the form of a step; it is made when it is opened first, and kept."""
        if number not in self.forms:
            self.forms[number] = self._made(self._outline[number])
            self.area.children = [*self.area.children, self.forms[number].view]
        for step, form in self.forms.items():
            form.view.layout.display = "flex" if step == number else "none"
        self._say_what_lacks()

    def _made(self, step: Step) -> StepControls | InfluencerStep | _Unreadable:
        hands = (self._saver(step.step), self.status.guard, self.status.say)
        if step.step != INFLUENCERS_STEP or step.parts:
            return StepControls(step, self._hand.plan, *hands)
        try:
            return InfluencerStep(step, self._hand.plan, self._candidates(), *hands)
        except Problem as problem:
            return _Unreadable(problem.sentence)

    def _candidates(self) -> pd.DataFrame | None:
        """The accounts that step 6 offers; none where the case does not tell them, and then they are typed."""
        if self._case is None:
            return None
        try:
            return influence.profile(self._case)
        except Problem:
            return None

    def _saver(self, number: int) -> Callable[[Mapping[str, object]], None]:
        def keep(parts: Mapping[str, object]) -> None:
            outcome = self._hand.keep(number, parts)
            self.status.say(words.saved(datetime.now(), outcome, self._outline.values()), _tone(outcome))
            self._settle(outcome, said=set(outcome.mine))

        return keep

    def _walk(self, way: Callable[[], Outcome], again: bool) -> None:
        outcome = way()
        told = words.undone(datetime.now(), outcome, self._outline.values(), again)
        self.status.say(told, _tone(outcome))
        if outcome.mine:
            self._go(outcome.mine[0][0])
        self._settle(outcome)

    def _take_in(self, name: str, plan: Plan) -> str:
        outcome = self._hand.take_in(plan, self._outline.values())
        self._settle(outcome)
        return words.imported(datetime.now(), name, outcome)

    def _go(self, number: int) -> None:
        """Open a step that nobody chose in the list."""
        self._quiet = True
        try:
            self.steps.value = number
        finally:
            self._quiet = False
        self._open(number)

    def _settle(self, outcome: Outcome, said: set | None = None) -> None:
        """Show what changed, but for what a person just ``said``: in the forms, the list, the graph."""
        for step, part in sorted(outcome.changed - (said or set())):
            if step in self.forms:
                self.forms[step].show(self._hand.plan, step, part)
        self._say_what_lacks()
        now = states(self._outline.values(), self._hand.plan)
        self._relabel(self._entries(now))
        self.graph.show(now)

    def _relabel(self, entries: list[tuple[str, int]]) -> None:
        if list(self.steps.options) == entries:
            return
        chosen, self._quiet = self.steps.value, True
        try:
            with self.steps.hold_sync():  # new options choose the first of them for a moment
                self.steps.options = entries
                self.steps.value = chosen
        finally:
            self._quiet = False

    def _say_what_lacks(self) -> None:
        here, plan = self.steps.value, self._hand.plan
        found = findings(plan, self._outline.values())
        self.lacking.value = words.missing(
            lacks(self._outline[here], plan),
            [finding.sentence for finding in found if finding.step == here],
            sorted({finding.step for finding in found} - {here}),
        )


class _Unreadable:
    """In the place of a form that the plan's content does not let be made."""

    def __init__(self, sentence: str) -> None:
        self.view = ipw.VBox([_controls.prose(_controls.message(sentence, "bad"))])
        self.view.add_class("relais-sheet")

    def show(self, *_place: object) -> None:
        """There is nothing to show it in."""


def _tone(outcome: Outcome) -> str:
    return "bad" if outcome.replaced or outcome.kept_back or outcome.notice else ""
