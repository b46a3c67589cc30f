"""Which guess the choice between two scenarios hangs on."""

from __future__ import annotations

from collections.abc import Mapping

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.decision import compare_scenarios, three_scenarios, tornado
from course_utils.cases import Case
from course_utils.charts import show_tornado
from course_utils.charts.tornado_bars import tornado_words
from course_utils.language import percent, tr
from course_utils.widgets import _controls

SHARES = (10, 25, 50)


def move_guesses(case: Case) -> GuessPlay:
    """A menu of the two scenarios that are compared, and one of how far each guess moves."""
    return GuessPlay(case)


def guesses(case: Case) -> dict[str, float]:
    """The guesses held now: probability of the costliest risk of abstaining, wages, benefits, weeks."""
    return {"risk": _worst(case)["probability"], "wage": 1.0, "listening": 1.0, "page": 1.0, "weeks": 8.0}


def better_by(case: Case, world: Mapping[str, float]) -> pd.Series:
    """What each scenario is worth against doing nothing, under these guesses."""
    risks = case.risks.copy()
    risks.loc[risks["risk"] == _worst(case)["risk"], "probability"] = world["risk"]
    costs = case.costs.assign(rate=case.costs["rate"] * world["wage"])
    factors = (
        case.benefits["option"].map({"listening": world["listening"], "page": world["page"]}).fillna(1.0)
    )
    benefits = case.benefits.assign(expected=case.benefits["expected"] * factors)
    return compare_scenarios(costs, benefits, risks, three_scenarios(int(world["weeks"])))["better_by"]


def _worst(case: Case) -> pd.Series:
    abstaining = case.risks[case.risks["side"] == "abstaining"]
    return abstaining.loc[(abstaining["probability"] * abstaining["impact"]).idxmax()]


class GuessPlay(ipw.VBox):
    """The two menus, what the picture says, and the picture."""

    def __init__(self, case: Case) -> None:
        self._case, self._worlds = case, {}
        pairs = {
            tr("The pilot, rather than nothing"): ("pilot", "nothing"),
            tr("Listening only, rather than nothing"): ("listening", "nothing"),
            tr("The pilot, rather than listening only"): ("pilot", "listening"),
        }
        self.pair = _controls.menu(tr("Compare"), list(pairs.items()), ("pilot", "nothing"))
        shares = [(tr("± {share}", share=percent(share / 100)), share) for share in SHARES]
        self.share = _controls.menu(tr("Each guess moves by"), shares, 50)
        self.status = _controls.Status(min_height="80px")
        self.picture = _controls.prose(min_height="560px")
        self._show()
        for control in (self.pair, self.share):
            control.observe(self.status.guard(self._show), "value")
        super().__init__([_controls.view(_controls.row(self.pair, self.share), self.status, self.picture)])

    def _show(self) -> None:
        first, second = self.pair.value

        def outcome(world: dict[str, float]) -> float:
            worth = self._worth(world)
            return worth[first] - worth[second]

        self.table = tornado(
            outcome, guesses(self._case), self.share.value / 100, most={"risk": 1, "weeks": 52}
        )
        names = guess_words(self._case)
        self.status.say(tornado_words(self.table, names))
        self.picture.value = show_tornado(self.table, names).html()

    def _worth(self, world: dict[str, float]) -> pd.Series:
        """Each set of guesses is counted once: all three comparisons read from it."""
        key = tuple(world.values())
        if key not in self._worlds:
            self._worlds[key] = better_by(self._case, world)
        return self._worlds[key]


def guess_words(case: Case) -> dict[str, str]:
    """The guesses in words, with the risk of the case named by its identifier."""
    return {
        "risk": tr("Probability of {risk}", risk=_worst(case)["risk"]),
        "wage": tr("What an hour costs"),
        "listening": tr("What listening avoids"),
        "page": tr("What the page brings"),
        "weeks": tr("Weeks of the pilot"),
    }
