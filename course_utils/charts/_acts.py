"""What a tie stands for, in words: relaying, answering or mentioning, as ``edges.attrs["kinds"]`` says."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from course_utils.language import tr, trn


@dataclass(frozen=True)
class Acts:
    """The words for one kind of tie ("share", "reply", "mention"), or for several together ("all")."""

    kind: str

    @classmethod
    def of(cls, edges: pd.DataFrame) -> Acts:
        """The words for these ties; those that don't say what they stand for are taken for shares."""
        kinds = list(edges.attrs.get("kinds", ["share"]))
        return cls(kinds[0] if len(kinds) == 1 and kinds[0] in ("share", "reply", "mention") else "all")

    def by_others(self, n: int) -> str:
        """What ``n`` different accounts did: "9 accounts relayed it"."""
        n = int(n)  # gettext takes Python's own integers only, and tables hold numpy's
        if n == 0:
            return self._by_nobody()
        return {
            "share": trn("{n} account relayed it", "{n} accounts relayed it", n),
            "reply": trn("{n} account answered it", "{n} accounts answered it", n),
            "mention": trn("{n} account mentioned it", "{n} accounts mentioned it", n),
            "all": trn("{n} account reacted to it", "{n} accounts reacted to it", n),
        }[self.kind]

    def _by_nobody(self) -> str:
        return {
            "share": tr("nobody relayed it"),
            "reply": tr("nobody answered it"),
            "mention": tr("nobody mentioned it"),
            "all": tr("nobody reacted to it"),
        }[self.kind]

    def people(self) -> str:
        """What is counted when each account counts once."""
        return {
            "share": tr("Different accounts that relayed it"),
            "reply": tr("Different accounts that answered it"),
            "mention": tr("Different accounts that mentioned it"),
            "all": tr("Different accounts that relayed, answered or mentioned it"),
        }[self.kind]

    def times(self) -> str:
        """What is counted when each interaction counts."""
        return {
            "share": tr("Relays received"),
            "reply": tr("Answers received"),
            "mention": tr("Mentions received"),
            "all": tr("Relays, answers and mentions received"),
        }[self.kind]

    def first(self) -> str:
        """What is said of the account that comes first by `people`."""
        return {
            "share": tr("relayed by the most others"),
            "reply": tr("answered by the most others"),
            "mention": tr("mentioned by the most others"),
            "all": tr("the one that the most others react to"),
        }[self.kind]

    def most_people(self, top: int) -> str:
        """Title of a ranking by `people`."""
        return {
            "share": trn(
                "The account relayed by the most others", "The {n} accounts relayed by the most others", top
            ),
            "reply": trn(
                "The account answered by the most others", "The {n} accounts answered by the most others", top
            ),
            "mention": trn(
                "The account mentioned by the most others",
                "The {n} accounts mentioned by the most others",
                top,
            ),
            "all": trn(
                "The account that the most others react to",
                "The {n} accounts that the most others react to",
                top,
            ),
        }[self.kind]

    def most_times(self, top: int) -> str:
        """Title of a ranking by `times`."""
        return {
            "share": trn("The account relayed most often", "The {n} accounts relayed most often", top),
            "reply": trn("The account answered most often", "The {n} accounts answered most often", top),
            "mention": trn("The account mentioned most often", "The {n} accounts mentioned most often", top),
            "all": trn("The account most often reacted to", "The {n} accounts most often reacted to", top),
        }[self.kind]
