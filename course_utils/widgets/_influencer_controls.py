"""The controls of step 6: the issue, a part for each account, the measures and their limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import ipywidgets as ipw
import pandas as pd
from pydantic import ValidationError

from course_utils.charts.palette import stance_word
from course_utils.language import number, tr, trn
from course_utils.plan import ChosenAccount, Influencers
from course_utils.plan.influencers import FEWEST, MOST
from course_utils.problem import Problem
from course_utils.widgets import _controls
from course_utils.widgets._chosen_account import NOBODY, ChosenAccountPart
from course_utils.widgets._words import part_word


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


class InfluencerControls:
    """Everything that step 6 asks, filled with what is kept.

    profile: the candidates, as `influence.profile` makes them; None when accounts are typed
    watch: called with each control that holds an answer, those added later too
    """

    def __init__(
        self, profile: pd.DataFrame | None, kept: Influencers, watch: Callable[[ipw.ValueWidget], None]
    ) -> None:
        self._watch = watch
        self._stances = pd.Series(dtype=object) if profile is None else profile["stance"]
        named = (chosen.account for chosen in kept.accounts)
        self._options = None if profile is None else accounts_to_choose(profile, named)
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
        for control in (self.issue, self.limits, *self.measures.values()):
            watch(control)

    def views(self) -> tuple[ipw.Widget, ...]:
        """The controls, in the order of the Tab key."""
        measures = _controls.heading(tr("Measures used"))
        ticks = _controls.row(*self.measures.values())
        return (self.issue, self._list, self.add, measures, ticks, self.limits)

    def deliverable(self) -> Influencers:
        """What the controls say now. Raises Problem for a text too long, or for an account that can't be one."""
        try:
            return Influencers(
                issue=self.issue.value,
                accounts=[chosen for part in self.parts if (chosen := part.chosen())],
                measures=[name for name, control in self.measures.items() if control.value],
                limits=self.limits.value,
            )
        except ValidationError as error:
            raise _refused(error) from error

    def show(self, kept: Influencers) -> None:
        """Let the controls say what is kept; parts beyond stay, empty, so that nobody's place moves."""
        self.issue.value, self.limits.value = kept.issue, kept.limits
        for name, control in self.measures.items():
            control.value = name in kept.measures
        for part, chosen in zip(
            self.parts, [*kept.accounts, *[ChosenAccount()] * len(self.parts)], strict=False
        ):
            part.show(chosen)
        for chosen in kept.accounts[len(self.parts) :]:
            self._append(chosen)

    def grow(self) -> str:
        """Add a part for one more account, and say so. Raises Problem when there are enough."""
        if len(self.parts) >= MOST:
            sentence = trn("A plan holds {n} account at most.", "A plan holds {n} accounts at most.", MOST)
            raise Problem("enough", sentence)
        self._append(ChosenAccount())
        return tr("A part for one more account was added above the button.")

    def _append(self, chosen: ChosenAccount) -> None:
        part = ChosenAccountPart(len(self.parts) + 1, self._options, self._stances, chosen)
        for control in part.controls():
            self._watch(control)
        self.parts.append(part)
        self._list.children = [*self._list.children, part.view()]


def _refused(error: ValidationError) -> Problem:
    odd = [one["input"] for one in error.errors() if one["type"] == "string_pattern_mismatch"]
    if odd:
        sentence = tr(
            "“{name}” is not the name of an account: write it as it stands on the platform, without spaces.",
            name=odd[0],
        )
        return Problem("no-account", sentence)
    sentence = tr("One of your texts is too long (2,000 characters at most). Shorten it, then save again.")
    return Problem("too-long", sentence)
