"""Weights by sliders: how much of the ranking is in the accounts, and how much in us."""

from __future__ import annotations

import math
from collections.abc import Mapping

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.influence import PARTS, Sensitivity, rank, sensitivity
from course_utils.charts import show_sensitivity
from course_utils.charts.palette import STANCES, stance_word
from course_utils.language import listing, number, percent, tr
from course_utils.problem import Problem
from course_utils.widgets import _controls
from course_utils.widgets._tables import table
from course_utils.widgets._words import part_hint, part_word

HEAVIEST = 10
EQUAL = 5
TOP = 10


def weigh(profile: pd.DataFrame) -> Weights:
    """Four sliders over a profile (as `influence.profile` makes it): the ranking follows, beside the equal one.

    Raises Problem when the profile has no account.
    """
    if profile.empty:
        raise Problem("no-account", tr("There is no account to rank in this table."))
    return Weights(profile)


def shares(given: Mapping[str, int]) -> dict[str, float]:
    """The weights brought to a sum of 1. Raises Problem when all are zero."""
    total = sum(given.values())
    if not total:
        raise Problem(
            "no-weight", tr("Give some weight to at least one part; the ranking below is still the last one.")
        )
    return {part: weight / total for part, weight in given.items()}


def compared(profile: pd.DataFrame, weights: Mapping[str, float]) -> Sensitivity:
    """The ranking under these weights against the one under equal weights."""
    equal = {part: 1 / len(PARTS) for part in PARTS}
    return sensitivity(profile, {tr("Equal weights"): equal, tr("Your weights"): weights})


def leaders(profile: pd.DataFrame, weights: Mapping[str, float], ranks: pd.DataFrame) -> str:
    """The first accounts under these weights, as an HTML table with their places under equal weights."""
    first = rank(profile, weights).head(TOP)
    before = ranks.iloc[:, 0]
    score, followers = tr("Score"), tr("Followers")
    columns = {
        tr("Account"): [f"{place}. @{account}" for account, place in first["rank"].items()],
        score: [number(value, 2) for value in first["score"]],
        tr("Under equal weights"): [
            _moved(before[account], place) for account, place in first["rank"].items()
        ],
        followers: [number(value) for value in first["followers"]],
        tr("Stance (outside of the score)"): [
            f"{STANCES[it].sign} {stance_word(it)}" for it in first["stance"]
        ],
    }
    caption = tr("The first {n} under your weights", n=number(len(first)))
    return table(columns, caption, numbers=(score, followers))


def _moved(before: int, place: int) -> str:
    if before == place:
        return tr("same place")
    if before > place:
        return tr("↑ from place {place}", place=number(before))
    return tr("↓ from place {place}", place=number(before))


def said(weights: Mapping[str, float], change: Sensitivity) -> str:
    """What the sliders amount to, and how far the order agrees with that of equal weights."""
    rho = change.agreement.iloc[0, 1]
    words = tr(
        "Weights: {shares}.",
        shares=listing([f"{part_word(part)} {percent(share)}" for part, share in weights.items()]),
    )
    if math.isnan(rho):
        return words
    return f"{words} " + tr(
        "Agreement with equal weights: ρ = {rho} (1 is the same order).", rho=number(rho, 2)
    )


class Weights(ipw.VBox):
    """The sliders, what they amount to, the ranking, and the comparison with equal weights."""

    def __init__(self, profile: pd.DataFrame) -> None:
        self._profile, self._levelling = profile, False
        self.sliders = {
            part: _controls.slider(part_word(part), EQUAL, 0, HEAVIEST, hint=part_hint(part))
            for part in PARTS
        }
        self.equal = _controls.button(tr("Equal weights"), second=True)
        self.status = _controls.Status()
        self.table = _controls.prose(min_height="330px")
        self.picture = _controls.prose(min_height="560px")
        self._update()
        for control in self.sliders.values():
            control.observe(self.status.guard(self._slid), "value")
        self.equal.on_click(self.status.guard(self._level))
        sliders = _controls.row(*self.sliders.values())
        super().__init__([_controls.view(sliders, self.equal, self.status, self.table, self.picture)])

    @property
    def weights(self) -> dict[str, float]:
        """The weights that the sliders stand for, summing to 1."""
        return shares({part: control.value for part, control in self.sliders.items()})

    def _update(self) -> None:
        weights = self.weights
        change = compared(self._profile, weights)
        self.table.value = leaders(self._profile, weights, change.ranks)
        self.status.say(said(weights, change))
        self.picture.value = show_sensitivity(change).html()  # last: drawing takes longer than all the rest

    def _slid(self) -> None:
        if not self._levelling:
            self._update()

    def _level(self) -> None:
        self._levelling = True  # four sliders moving together are one change, not four drawings
        for control in self.sliders.values():
            control.value = EQUAL
        self._levelling = False
        self._update()
