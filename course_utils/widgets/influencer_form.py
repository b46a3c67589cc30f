"""Step 6 of the plan as a form: three to six accounts, what each is to us, and what we do next."""

from __future__ import annotations

from collections.abc import Iterable

import ipywidgets as ipw
import pandas as pd
from pydantic import ValidationError

from course_utils.cases import Case
from course_utils.charts.palette import stance_word
from course_utils.language import number, tr, trn
from course_utils.plan import INFLUENCERS_STEP, ChosenAccount, Influencers, Plan, load_plan, save_step
from course_utils.plan.influencers import FEWEST, MOST
from course_utils.problem import Problem
from course_utils.widgets import _controls
from course_utils.widgets._chosen_account import NOBODY, ChosenAccountPart
from course_utils.widgets._words import part_word


def deliver_influencers(case: Case, profile: pd.DataFrame) -> InfluencerForm:
    """The form of step 6, filled with what the plan holds already.

    profile: the candidates, as `influence.profile` makes them. Raises Problem when the plan can't be read.
    """
    plan = load_plan()
    kept = _kept(plan) or Influencers(issue=case.topic_name(case.issue))
    return InfluencerForm(profile, kept, opening_words(plan))


def accounts_to_choose(profile: pd.DataFrame, kept: Iterable[str]) -> list[tuple[str, str]]:
    """The candidates, most relayed first, then those kept in the plan that are no candidates (any more)."""
    ranked = profile.sort_values(["relays", "followers"], ascending=False, kind="stable")
    others = [account for account in dict.fromkeys(kept) if account and account not in ranked.index]
    shown = [(_candidate(row), str(row.name)) for _, row in ranked.iterrows()]
    return [(tr("choose an account"), NOBODY), *shown, *((account, account) for account in others)]


def _candidate(row: pd.Series) -> str:
    return tr(
        "@{account} · {relays} relays · {stance}",
        account=row.name,
        relays=number(row["relays"]),
        stance=stance_word(row["stance"]),
    )


def measures_to_choose() -> dict[str, str]:
    """What a choice may rest on: the name kept in the plan, and its label."""
    return {
        **{part: part_word(part) for part in ("reach", "resonance", "relevance", "credibility")},
        "in_degree": tr("Accounts that relay or answer it"),
        "betweenness": tr("Betweenness (bridge between groups)"),
        "pagerank": tr("PageRank (heard by those who are heard)"),
    }


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


def _kept(plan: Plan) -> Influencers | None:
    kept = plan.step(INFLUENCERS_STEP, Influencers)
    if kept is None and INFLUENCERS_STEP in plan.steps:
        sentence = tr(
            "Step 6 in your plan file was changed in a way that this form can't read, and it won't write "
            "over it. Rename work/plan.json to begin anew, or show it to your instructor."
        )
        raise Problem("unreadable-step", sentence)
    return kept


class InfluencerForm(ipw.VBox):
    """The issue, a part for each account, the measures and their limits, and the button that saves."""

    def __init__(self, profile: pd.DataFrame, kept: Influencers, opening: str) -> None:
        self._stances = profile["stance"]
        self.status = _controls.Status(opening, "90px")
        self._options = accounts_to_choose(profile, (chosen.account for chosen in kept.accounts))
        self.issue = _controls.line(tr("Issue"), kept.issue)
        self.parts: list[ChosenAccountPart] = []
        self._list = ipw.VBox()
        for chosen in [*kept.accounts, *[ChosenAccount()] * (FEWEST - len(kept.accounts))]:
            self._append(chosen)
        self.add = _controls.button(tr("Add an account"), second=True)
        self.measures = {
            name: _controls.tick(label, name in kept.measures) for name, label in measures_to_choose().items()
        }
        self.limits = _controls.lines(tr("Limits of these measures, in one sentence"), kept.limits)
        self.save = _controls.button(
            tr("Save in my plan"), tr("Saves step 6; you can save a draft and come back.")
        )
        for control in (self.issue, self.limits, *self.measures.values()):
            control.observe(self.status.guard(self._draft), "value")
        self.add.on_click(self.status.guard(self._add))
        self.save.on_click(self.status.guard(self._save))
        super().__init__([self._laid_out()])

    def deliverable(self) -> Influencers:
        """What the form says now. Raises Problem when a text is too long to be kept."""
        try:
            return Influencers(
                issue=self.issue.value,
                accounts=[chosen for part in self.parts if (chosen := part.chosen())],
                measures=[name for name, control in self.measures.items() if control.value],
                limits=self.limits.value,
            )
        except ValidationError as error:
            sentence = tr(
                "One of your texts is too long (2,000 characters at most). Shorten it, then save again."
            )
            raise Problem("too-long", sentence) from error

    def _laid_out(self) -> ipw.VBox:
        measures = _controls.heading(tr("Measures used"))
        ticks = _controls.row(*self.measures.values())
        return _controls.view(
            self.issue, self._list, self.add, measures, ticks, self.limits, self.status, self.save
        )

    def _append(self, chosen: ChosenAccount) -> None:
        part = ChosenAccountPart(len(self.parts) + 1, self._options, self._stances, chosen)
        for control in part.controls():
            control.observe(self.status.guard(self._draft), "value")
        self.parts.append(part)
        self._list.children = [*self._list.children, part.view()]

    def _draft(self) -> None:
        """Keep what was just typed or chosen: a kernel may die before anybody presses "Save"."""
        save_step(INFLUENCERS_STEP, self.deliverable())
        self.status.say(tr("Kept as a draft as you go. Save to see what is still missing."))

    def _add(self) -> None:
        if len(self.parts) >= MOST:
            self.status.say(
                trn("A plan holds {n} account at most.", "A plan holds {n} accounts at most.", MOST), "bad"
            )
            return
        self._append(ChosenAccount())
        self.status.say(tr("A part for one more account was added above the button."))

    def _save(self) -> None:
        deliverable = self.deliverable()
        plan = save_step(INFLUENCERS_STEP, deliverable)
        words = " ".join(part for part in (plan.notice, saved_words(deliverable)) if part)
        self.status.say(words, "bad" if deliverable.gaps() else "good")
