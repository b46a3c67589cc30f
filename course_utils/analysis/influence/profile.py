"""The candidates, side by side: what is known of each account that the coders looked at."""

from __future__ import annotations

from typing import Protocol

import pandas as pd

from course_utils.analysis.influence._tables import need_columns
from course_utils.analysis.influence.credibility import credibility
from course_utils.analysis.influence.reach import reach
from course_utils.analysis.influence.relevance import relevance
from course_utils.analysis.influence.resonance import received, resonance
from course_utils.analysis.influence.stance import stance
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["profile"]


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
    """One row for each coded account of a case, with the four parts of an influence score, and the stance
    beside them.

    Parameters
    ----------
    case : a case, with its accounts, posts, account_codings and issue.
    topic : the topic of `relevance`; the case's own issue unless told.

    Returns
    -------
    Table indexed by account, in alphabetical order: display_name, kind, language, followers; `reach`,
    `resonance`, `relevance` and `credibility` (each 0-1; reach and resonance compare the coded accounts with
    each other); `stance`; posts (own original ones), relays and replies (received). A coded account that
    never posted has 0.

    Raises Problem for an unknown topic or a missing column, or when nobody has coded any account.
    """
    if case.account_codings.empty:
        sentence = tr(
            "Nobody has coded the accounts of this case yet. Have two people code some of them in account_codings.csv (account, coder A or B, expertise, trustworthiness, stance), load the case again, then run this cell."
        )
        raise Problem("no-codings", sentence)
    need_columns(case.accounts, ["account", "display_name", "kind", "language", "followers"])
    coded = credibility(case.account_codings)
    accounts = case.accounts[case.accounts["account"].isin(coded.index)].drop_duplicates("account")
    candidates = accounts.set_index("account").sort_index()
    names = candidates.index
    topic = case.issue if topic is None else topic
    scores = {
        "reach": reach(accounts).reindex(names),
        "resonance": resonance(case.posts, among=names),
        "relevance": relevance(case.posts, topic).reindex(names, fill_value=0.0),
        "credibility": coded.reindex(names),
        "stance": stance(case.account_codings).reindex(names),
    }
    counts = received(case.posts).reindex(names, fill_value=0)
    return candidates[["display_name", "kind", "language", "followers"]].assign(**scores).join(counts)
