"""How far single posts went: an account that is relayed, or one that had a lucky post."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from course_utils.analysis.influence import reverse
from course_utils.cases import Case

LEAST = 3  # accounts that must relay a post before it counts: two friends are not yet a public


@dataclass(frozen=True)
class PostSpread:
    """For each account that others share.

    posts: number of its posts that at least ``least`` different accounts shared
    largest: share of all the relays that it received, 0-1, due to its most relayed post
    """

    posts: pd.Series
    largest: pd.Series
    least: int

    @classmethod
    def of(cls, edges: pd.DataFrame, case: Case, least: int = LEAST) -> PostSpread:
        """Computed from the shares between the accounts that ``edges`` ties."""
        shares = _shares(edges, case)
        relays = shares.groupby(["target", "post"])["source"].agg(["nunique", "size"])
        by_author = relays.groupby(level="target")
        posts = (relays["nunique"] >= least).groupby(level="target").sum()
        return cls(posts, by_author["size"].max() / by_author["size"].sum(), least)


def _shares(edges: pd.DataFrame, case: Case) -> pd.DataFrame:
    """One row per share: source, target, post; only between accounts that ``edges`` ties."""
    posts = case.posts
    shares = posts.loc[(posts["kind"] == "share") & posts["parent_id"].notna(), ["account", "parent_id"]]
    shares.columns = pd.Index(["source", "post"])
    own = posts.loc[
        posts["kind"] == "post", "post_id"
    ]  # passing on somebody else's words is no post of one's own
    shares = shares[shares["post"].isin(own)]
    shares["target"] = shares["post"].map(posts.set_index("post_id")["account"])
    ties = reverse(edges) if edges.attrs.get("direction") == "influence" else edges
    return shares.merge(ties[["source", "target"]].drop_duplicates(), on=["source", "target"])
