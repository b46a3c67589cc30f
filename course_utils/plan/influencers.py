"""Step 6 of the plan: whom to talk with, favourable or not, why, and what to do next."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from course_utils.language import listing, tr, trn

STEP = 6
FEWEST, MOST = 3, 6

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]
Handle = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, pattern=r"^@?[\w.-]*$")]


class Role(StrEnum):
    """What an account is to the organisation on this issue."""

    BRIDGE = "bridge"
    RELAYED_VOICE = "relayed-voice"
    CRITIC = "critic"
    ALLY = "ally"
    EXPERT = "expert"
    MEDIA = "media"
    EMPLOYEE = "employee"

    @property
    def label(self) -> str:
        """The role in the language spoken now."""
        return {
            Role.BRIDGE: tr("bridge between groups"),
            Role.RELAYED_VOICE: tr("voice that others relay"),
            Role.CRITIC: tr("critic to listen to"),
            Role.ALLY: tr("ally"),
            Role.EXPERT: tr("expert voice"),
            Role.MEDIA: tr("news outlet"),
            Role.EMPLOYEE: tr("employee who speaks online"),
        }[self]


class Stance(StrEnum):
    """What an account says of the organisation on this issue, as people coded it."""

    FAVOURABLE = "favourable"
    NEUTRAL = "neutral"
    UNFAVOURABLE = "unfavourable"
    DISPUTED = "disputed"

    @property
    def label(self) -> str:
        """The stance in the language spoken now."""
        return {
            Stance.FAVOURABLE: tr("favourable"),
            Stance.NEUTRAL: tr("neutral"),
            Stance.UNFAVOURABLE: tr("unfavourable"),
            Stance.DISPUTED: tr("coders disagree"),
        }[self]


class ChosenAccount(BaseModel):
    """One account that the plan retains. Nothing but the account is needed to save a draft."""

    model_config = ConfigDict(extra="forbid")

    account: Handle = ""
    role: Role | None = None
    stance: Stance | None = None
    why: Sentence = ""
    next_action: Sentence = ""

    def gaps(self) -> list[str]:
        """What is still to be filled, as the labels of the form."""
        fields = {
            tr("role"): self.role,
            tr("stance"): self.stance,
            tr("why this account"): self.why,
            tr("next action"): self.next_action,
        }
        return [label for label, value in fields.items() if not value]


class Influencers(BaseModel):
    """The deliverable of step 6. A draft can be saved at any moment; `gaps` says what it still lacks."""

    model_config = ConfigDict(extra="forbid")

    issue: Sentence = ""
    accounts: list[ChosenAccount] = Field(default_factory=list, max_length=MOST)
    measures: list[Sentence] = Field(default_factory=list)
    limits: Sentence = ""

    def gaps(self) -> list[str]:
        """One sentence for each thing that a manager reading step 6 would miss; empty when it is complete."""
        return [*self._gaps_in_number(), *self._gaps_by_account(), *self._gaps_in_method()]

    def _gaps_in_number(self) -> list[str]:
        named = [chosen.account for chosen in self.accounts if chosen.account]
        missing = FEWEST - len(named)
        few = trn("Choose {n} more account.", "Choose {n} more accounts.", missing) if missing > 0 else ""
        twice = [name for name, times in Counter(named).items() if times > 1]
        repeated = (
            tr("You chose {names} more than once.", names=listing([f"@{name}" for name in twice]))
            if twice
            else ""
        )
        nameless = len(named) < len(self.accounts)
        unnamed = tr("You filled in a part without choosing its account.") if nameless else ""
        return [sentence for sentence in (few, unnamed, repeated) if sentence]

    def _gaps_by_account(self) -> list[str]:
        return [
            tr("@{account}: still to fill: {gaps}.", account=chosen.account, gaps=listing(gaps))
            for chosen in self.accounts
            if chosen.account and (gaps := chosen.gaps())
        ]

    def _gaps_in_method(self) -> list[str]:
        stances = {chosen.stance for chosen in self.accounts if chosen.stance}
        sentences = {
            tr("All your accounts have the same stance: a plan needs favourable and unfavourable voices."): (
                len(self.accounts) >= FEWEST and len(stances) == 1
            ),
            tr("Say which measure you used."): not self.measures,
            tr("Write one sentence on the limits of these measures."): not self.limits,
        }
        return [sentence for sentence, applies in sentences.items() if applies]
