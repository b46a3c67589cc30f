"""What the charts say of each account: followers, kind, posts published, and how many others react to it."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.influence import strength
from course_utils.cases import Case
from course_utils.language import tr, trn
from course_utils.problem import Problem


def people(case: Case, edges: pd.DataFrame) -> pd.DataFrame:
    """One row per account of the case.

    followers, kind; posts (its own that open a conversation: passing on and answering are another activity); relayed (different accounts
    that relay it, or answer or mention it, as ``edges`` has it) and relays (how many times they did).
    Raises Problem when ``edges`` is empty: nobody would have anything to show.
    """
    if edges.empty:
        sentence = tr(
            "This selection holds no tie between accounts. Take more posts, or another kind of tie."
        )
        raise Problem("no-tie", sentence)
    accounts = case.accounts.set_index("account")[["followers", "kind"]]
    own = case.posts[case.posts["kind"] == "post"]
    published = own["account"].value_counts().reindex(accounts.index, fill_value=0)
    received = strength(edges)[["in_degree", "in_strength"]].reindex(accounts.index, fill_value=0).astype(int)
    return accounts.assign(posts=published, relayed=received["in_degree"], relays=received["in_strength"])


def followers_of(row: pd.Series) -> str:
    """The followers of an account, in words."""
    return trn("{n} follower", "{n} followers", int(row["followers"]))
