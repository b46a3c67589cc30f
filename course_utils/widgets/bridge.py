"""Remove one account and see which conversations stop hearing of each other."""

from __future__ import annotations

import math

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.influence import Removal, bridges, communities, edges, strength, without
from course_utils.cases import Case
from course_utils.charts.removal import show_removal
from course_utils.language import number, percent, tr
from course_utils.problem import Problem
from course_utils.widgets import _controls

CANDIDATES = 8
FEWEST = 10  # ties between two communities below which a share says nothing


def remove_bridge(case: Case) -> BridgeRemoval:
    """Choose an account of a case and see the network with it and without it.

    Raises Problem when nobody in the case relays, answers or mentions anybody.
    """
    ties = edges(case.posts)
    if ties.empty:
        raise Problem(
            "no-ties",
            tr("Nobody relays, answers or mentions anybody in this case: there is no network to cut."),
        )
    return BridgeRemoval(case, ties)


def candidates(case: Case, ties: pd.DataFrame, groups: pd.Series) -> list[tuple[str, str]]:
    """Whom to try, each once, as label and account: top bridges, the most followed, the most listened to.

    A bridge is whoever carries the most of what passes between two communities. The organisation itself is
    left out: it is tied to everybody, and nobody would ask what happens without it.
    """
    found = bridges(ties, groups).drop(index=case.organisation, errors="ignore")
    found = (
        found.sort_values("share", ascending=False, kind="stable")
        .query("pair_ties >= @FEWEST")
        .head(CANDIDATES)
    )
    within = case.accounts[case.accounts["account"].isin(groups.index)]
    followed = within.sort_values(["followers", "account"], ascending=[False, True]).iloc[0]
    heard = strength(ties)["in_degree"].drop(index=case.organisation, errors="ignore").idxmax()
    labels = {
        account: tr(
            "@{account}: {share} of what passes between two groups", account=account, share=percent(share)
        )
        for account, share in found["share"].items()
    }
    labels.setdefault(
        str(followed["account"]), tr("@{account}: the most followed", account=followed["account"])
    )
    labels.setdefault(str(heard), tr("@{account}: the most listened to", account=heard))
    return [(label, account) for account, label in labels.items()]


class BridgeRemoval(ipw.VBox):
    """A choice of accounts, and the two communities of the chosen one with it and without it."""

    def __init__(self, case: Case, ties: pd.DataFrame) -> None:
        self._ties = ties
        self._lost: dict[str, Removal] = {}
        self._pictures: dict[str, str] = {}
        self._groups = communities(ties)["community"]
        options = candidates(case, ties, self._groups)
        self.account = _controls.menu(tr("Account to remove"), options, options[0][1])
        self.status = _controls.Status(min_height="56px")
        self.picture = _controls.prose(min_height="520px")
        self._remove()
        self.account.observe(self.status.guard(self._remove), "value")
        super().__init__([_controls.view(self.account, self.status, self.picture)])

    def _remove(self) -> None:
        lost = self._without(self.account.value)
        self.status.say(consequences(lost))
        self.picture.value = self._picture(lost)  # last: drawing takes longer than all the rest

    def _without(self, account: str) -> Removal:
        if account not in self._lost:
            self._lost[account] = without(self._ties, account, self._groups)
        return self._lost[account]

    def _picture(self, lost: Removal) -> str:
        if lost.account not in self._pictures:
            self._pictures[lost.account] = show_removal(self._ties, lost, self._groups).html()
        return self._pictures[lost.account]


def consequences(lost: Removal) -> str:
    """What the whole network loses, beyond the ties between the two communities."""
    sentences = []
    if not math.isnan(lost.cross_ties_lost):
        share = percent(lost.cross_ties_lost, 1)
        sentences.append(
            tr("@{account} holds {share} of all ties between communities.", account=lost.account, share=share)
        )
    if not math.isnan(lost.distance_change):
        sentences.append(_way(lost))
    return " ".join(sentences) or tr("@{account} joins no two communities.", account=lost.account)


def _way(lost: Removal) -> str:
    return tr(
        "Without it, the way from one of its two communities to the other goes from {before} ties to {after} "
        "on average.",
        before=number(lost.distance_before, 2),
        after=number(lost.distance_after, 2),
    )
