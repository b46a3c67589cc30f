"""The candidates, side by side: what is known of each account that the coders looked at, or that was relayed most."""

from __future__ import annotations

from typing import Protocol

import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.analysis.influence.credibility import credibility
from course_utils.analysis.influence.reach import reach
from course_utils.analysis.influence.relevance import relevance
from course_utils.analysis.influence.resonance import received, resonance
from course_utils.analysis.influence.stance import stance

__all__ = ["profile"]

UNCODED = "uncoded"
CANDIDATES = 60  # where nobody has coded yet: as many as two people read in an afternoon


class Tables(Protocol):
    """What a profile reads of a case."""

    @property
    def accounts(self) -> pd.DataFrame: ...
    @property
    def posts(self) -> pd.DataFrame: ...
    @property
    def account_codings(self) -> pd.DataFrame: ...
    @property
    def issue(self) -> str: ...


def profile(case: Tables, topic: str | None = None) -> pd.DataFrame:
    """One row for each candidate of a case, with the four parts of an influence score, and the stance
    beside them.

    The candidates are the accounts that people coded; where nobody has coded yet, those that are relayed and
    answered most, whose credibility is not known (``nan``) and whose stance is "uncoded".

    Parameters
    ----------
    case : a case, with its accounts, posts, account_codings and issue.
    topic : the topic of `relevance`; the case's own issue unless told.

    Returns
    -------
    Table indexed by account, in alphabetical order: display_name, kind, language, followers; `reach`,
    `resonance`, `relevance` and `credibility` (each 0-1; reach and resonance compare the candidates with
    each other); `stance`; posts (own original ones), relays and replies (received). A candidate that
    never posted has 0.

    Raises Problem for an unknown topic or a missing column.
    """
    need_columns(case.accounts, ["account", "display_name", "kind", "language", "followers"])
    counts = received(case.posts)
    codings = case.account_codings
    chosen = _most_received(counts) if codings.empty else codings["account"].unique()
    accounts = case.accounts[case.accounts["account"].isin(chosen)].drop_duplicates("account")
    candidates = accounts.set_index("account").sort_index()
    names = candidates.index
    topic = case.issue if topic is None else topic
    scores = {
        "reach": reach(accounts).reindex(names),
        "resonance": resonance(case.posts, among=names),
        "relevance": relevance(case.posts, topic).reindex(names, fill_value=0.0),
        "credibility": float("nan") if codings.empty else credibility(codings).reindex(names),
        "stance": UNCODED if codings.empty else stance(codings).reindex(names),
    }
    known = candidates[["display_name", "kind", "language", "followers"]].assign(**scores)
    return known.join(counts.reindex(names, fill_value=0))


def _most_received(counts: pd.DataFrame) -> pd.Index:
    """The accounts relayed and answered most; in the order of their names where they are equal."""
    total = counts[["relays", "replies"]].sum(axis=1).sort_index()
    return total.sort_values(ascending=False, kind="stable").index[:CANDIDATES]
