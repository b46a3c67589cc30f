"""The part of the influencer form that is about one account."""

from __future__ import annotations

from collections.abc import Sequence

import ipywidgets as ipw
import pandas as pd

from course_utils.language import number, tr
from course_utils.plan import ChosenAccount
from course_utils.plan.influencers import Role, Stance
from course_utils.widgets import _controls

NOBODY = UNSAID = ""  # a menu shows an empty line for None


class ChosenAccountPart:
    """Five controls for one account; choosing an account fills in the stance that the coders gave it.

    accounts: those of the menu, as (label, name); None where nobody knows them, and the name is typed
    """

    def __init__(
        self,
        place: int,
        accounts: Sequence[tuple[str, str]] | None,
        stances: pd.Series,
        chosen: ChosenAccount,
    ) -> None:
        self._stances = stances
        label = tr("Account {n}", n=number(place))
        self.account = (
            _controls.line(label, chosen.account)
            if accounts is None
            else _controls.menu(label, accounts, chosen.account)
        )
        self.role = _controls.menu(tr("Role"), _words(Role), chosen.role or UNSAID)
        self.stance = _controls.menu(tr("Stance on the issue"), _words(Stance), chosen.stance or UNSAID)
        self.why = _controls.line(tr("Why this account"), chosen.why)
        self.next_action = _controls.line(tr("Next action (who does what, by when)"), chosen.next_action)
        self.account.observe(self._fill_stance, "value")

    def controls(self) -> list[ipw.ValueWidget]:
        """The five controls, in the order of the Tab key."""
        return [self.account, self.role, self.stance, self.why, self.next_action]

    def view(self) -> ipw.VBox:
        """The controls, set apart from those of the next account."""
        menus = _controls.row(self.account, self.role, self.stance)
        part = ipw.VBox([menus, self.why, self.next_action])
        part.add_class("relais-part")
        return part

    def chosen(self) -> ChosenAccount | None:
        """What the controls say; None when they say nothing. Raises ValidationError for a text too long."""
        said = ChosenAccount(
            account=self.account.value,
            role=self.role.value or None,
            stance=self.stance.value or None,
            why=self.why.value,
            next_action=self.next_action.value,
        )
        return None if said == ChosenAccount() else said

    def show(self, chosen: ChosenAccount) -> None:
        """Let the controls say what is kept of an account; the menu learns a name that it lacks."""
        if isinstance(self.account, ipw.Dropdown) and chosen.account not in self._named():
            self.account.options = [*self.account.options, (chosen.account, chosen.account)]
        self.account.value = chosen.account
        self.role.value, self.stance.value = chosen.role or UNSAID, chosen.stance or UNSAID
        self.why.value, self.next_action.value = chosen.why, chosen.next_action

    def _named(self) -> set[str]:
        return {name for _, name in self.account.options}

    def _fill_stance(self, change: dict) -> None:
        if self._stances.empty:  # nobody coded anything here: what was chosen by hand stays
            return
        coded = self._stances.get(change["new"])
        self.stance.value = Stance(coded) if coded in set(Stance) else UNSAID


def _words(kind: type[Role] | type[Stance]) -> list[tuple[str, str]]:
    return [(tr("choose"), UNSAID), *((word.label, word) for word in kind)]
