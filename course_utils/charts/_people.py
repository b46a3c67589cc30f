"""What the charts say of each account: followers, kind, posts published, and how many others react to it."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.influence import edges, strength
from course_utils.cases import Case
from course_utils.language import tr, trn
from course_utils.problem import Problem


def people(case: Case, ties: pd.DataFrame) -> pd.DataFrame:
    """One row per account of the case.

    followers, kind; posts (its own that open a conversation: passing on and answering are another activity); relayed (different accounts
    that relay it, or answer or mention it, as ``ties`` has it) and relays (how many times they did).
    Raises Problem when ``ties`` is empty: nobody would have anything to show.
    """
    if ties.empty:
        raise Problem("no-tie", _no_tie(case))
    accounts = case.accounts.set_index("account")[["followers", "kind"]]
    own = case.posts[case.posts["kind"] == "post"]
    published = own["account"].value_counts().reindex(accounts.index, fill_value=0)
    received = strength(ties)[["in_degree", "in_strength"]].reindex(accounts.index, fill_value=0).astype(int)
    return accounts.assign(posts=published, relayed=received["in_degree"], relays=received["in_strength"])


def _no_tie(case: Case) -> str:
    """Why there is nothing to draw, and which kind of tie this case has instead."""
    counts = {kind: len(edges(case.posts, kind=kind)) for kind in ("share", "reply", "mention")}
    kind = max(counts, key=counts.get)
    if not counts[kind]:
        return tr("This selection holds no tie between accounts. Take more posts, or another case.")
    return trn(
        'This selection holds no tie between accounts; the whole case has {n} of the kind “{kind}”. Write kind="{kind}" where the ties are made, then run on from there.',
        'This selection holds no tie between accounts; the whole case has {n} of the kind “{kind}”. Write kind="{kind}" where the ties are made, then run on from there.',
        counts[kind],
        kind=kind,
    )


def followers_known(accounts: pd.DataFrame) -> bool:
    """Whether anybody's followers are told; many exports don't, and then all of them are 0."""
    return bool(accounts["followers"].any())


def followers_of(row: pd.Series) -> str:
    """The followers of an account, in words."""
    return trn("{n} follower", "{n} followers", int(row["followers"]))
