"""Step 6 of the plan as a form: three to six accounts, what each is to us, and what we do next."""

from __future__ import annotations

import ipywidgets as ipw
import pandas as pd

from course_utils.cases import Case
from course_utils.language import tr
from course_utils.plan import INFLUENCERS_STEP, Influencers, Plan, load_plan, save_step
from course_utils.problem import Problem
from course_utils.widgets import _controls
from course_utils.widgets._influencer_controls import InfluencerControls


def deliver_influencers(case: Case, profile: pd.DataFrame) -> InfluencerForm:
    """The form of step 6, filled with what the plan holds already.

    profile: the candidates, as `influence.profile` makes them. Raises Problem when the plan can't be read.
    """
    plan = load_plan()
    kept = kept_influencers(plan) or Influencers(issue=case.topic_name(case.issue))
    return InfluencerForm(profile, kept, opening_words(plan))


def kept_influencers(plan: Plan) -> Influencers | None:
    """Step 6 of a plan, None when there is none yet. Raises Problem when it can't be read."""
    kept = plan.step(INFLUENCERS_STEP, Influencers)
    if kept is None and INFLUENCERS_STEP in plan.steps:
        sentence = tr(
            "Step 6 in your plan file was changed in a way that this form can't read, and it won't write "
            "over it. Rename work/plan.json to begin anew, or show it to your instructor."
        )
        raise Problem("unreadable-step", sentence)
    return kept


def opening_words(plan: Plan) -> str:
    """What the form says before anything is done: whether the plan holds a step 6 already."""
    held = INFLUENCERS_STEP in plan.steps
    words = (
        tr("Step 6 of your plan is shown as you saved it.")
        if held
        else tr("Step 6 of your plan is empty so far.")
    )
    return " ".join(part for part in (plan.notice, words) if part)


def saved_words(deliverable: Influencers) -> str:
    """What the form says after a save: done, or a draft and all that is still missing."""
    gaps = deliverable.gaps()
    if not gaps:
        return tr("✓ Saved: step 6 of your plan is complete.")
    return " ".join([tr("✓ Saved as a draft in your plan."), *gaps])


class InfluencerForm(ipw.VBox):
    """The controls of step 6, the status line, and the button that saves."""

    def __init__(self, profile: pd.DataFrame, kept: Influencers, opening: str) -> None:
        self.status = _controls.Status(opening, "90px")
        self._asked = InfluencerControls(profile, kept, self._watch)
        self.issue, self.parts, self.measures = self._asked.issue, self._asked.parts, self._asked.measures
        self.add, self.limits = self._asked.add, self._asked.limits
        self.save = _controls.button(
            tr("Save in my plan"), tr("Saves step 6; you can save a draft and come back.")
        )
        self.add.on_click(self.status.guard(lambda: self.status.say(self._asked.grow())))
        self.save.on_click(self.status.guard(self._save))
        super().__init__([_controls.view(*self._asked.views(), self.status, self.save)])

    def deliverable(self) -> Influencers:
        """What the form says now. Raises Problem when a text is too long to be kept."""
        return self._asked.deliverable()

    def _watch(self, control: ipw.ValueWidget) -> None:
        control.observe(self.status.guard(self._draft), "value")

    def _draft(self) -> None:
        """Keep what was just typed or chosen: a kernel may die before anybody presses "Save"."""
        save_step(INFLUENCERS_STEP, self.deliverable())
        self.status.say(tr("Kept as a draft as you go. Save to see what is still missing."))

    def _save(self) -> None:
        deliverable = self.deliverable()
        plan = save_step(INFLUENCERS_STEP, deliverable)
        words = " ".join(part for part in (plan.notice, saved_words(deliverable)) if part)
        self.status.say(words, "bad" if deliverable.gaps() else "good")
