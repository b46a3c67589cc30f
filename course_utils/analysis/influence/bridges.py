"""The accounts through which communities hear of each other."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_accounts
from course_utils.analysis.influence._network import Network, as_network
from course_utils.analysis.influence.communities import communities as find_communities

__all__ = ["bridges"]


def bridges(
    edges: pd.DataFrame | Network,
    communities: pd.Series | Mapping[str, object] | None = None,
    top: int | None = None,
) -> pd.DataFrame:
    """The accounts with ties into another community, and how much of the contact between two communities they
    hold.

    A bridge may have few ties. What matters is how many there would be without it: ``share`` is the part of
    all ties between the two communities that go through this account.

    Parameters
    ----------
    edges : ties as made by `edges`. A tie is one arrow, whatever its weight.
    communities : the community of each account (such as the column of `measures`); looked for when not given.
    top : keep that many rows.

    Returns
    -------
    Table indexed by account, the most cross ties first: cross_ties (ties with other communities), one and
    other (the two communities it joins most, its own among them, smaller label first), pair_ties (its ties
    between these two), share (0-1, of all ties between these two). Accounts without a cross tie are left out.

    Raises Problem when an account of the ties has no community.
    """
    network = as_network(edges)
    found = _by_pair(network, groups_of(network, communities))
    table = found.sort_values(["pair_ties", "one", "other"], ascending=[False, True, True], kind="stable")
    main = table.groupby("account")[["one", "other", "pair_ties", "share"]].first()
    main.insert(0, "cross_ties", found.groupby("account")["pair_ties"].sum())
    main = main.set_axis(network.accounts[main.index], axis=0).rename_axis("account")
    order = main.sort_index().sort_values(["cross_ties", "share"], ascending=False, kind="stable")
    return order if top is None else order.head(top)


def groups_of(network: Network, communities: pd.Series | Mapping[str, object] | None) -> pd.Series:
    """The community of each account of the network, found if not given."""
    if communities is None:
        return find_communities(network)["community"]
    known = pd.Series(communities)
    need_accounts(network.accounts, known.index)
    return known.reindex(network.accounts)


def _by_pair(network: Network, groups: pd.Series) -> pd.DataFrame:
    """One row for each account and pair of communities: its ties between them, and their share of all."""
    labels = groups.to_numpy()
    codes, known = pd.factorize(labels, sort=True)
    source, target = codes[network.source], codes[network.target]
    cross = source != target
    low, high = np.minimum(source, target)[cross], np.maximum(source, target)[cross]
    ties = pd.DataFrame({"one": known[low], "other": known[high]})
    ends = pd.concat([ties.assign(account=network.source[cross]), ties.assign(account=network.target[cross])])
    counts = ends.groupby(["account", "one", "other"]).size().rename("pair_ties").reset_index()
    between = ties.groupby(["one", "other"]).size().rename("between").reset_index()
    counts = counts.merge(between, on=["one", "other"], how="left")
    return counts.assign(share=counts["pair_ties"] / counts["between"])
