"""What a network loses with one account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import igraph
import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_accounts
from course_utils.analysis.influence._network import Network, as_network
from course_utils.analysis.influence.bridges import bridges, groups_of

__all__ = ["Removal", "without"]

MEMBERS = (
    200  # accounts of each community between which distances are taken, so that a large network answers too
)


@dataclass(frozen=True)
class Removal:
    """What happens when an account falls silent.

    account : the one removed.
    cut_off : accounts that leave the largest connected part with it (itself not counted), in alphabetical
        order.
    cross_ties_lost : share (0-1) of all ties between communities that go with it; ``nan`` when there was
        none.
    joins : the two communities it joined most, or None when it had no tie with another.
    distance_before, distance_after : mean number of ties from a member of the one to a member of the other,
        direction left out, over the pairs that can still reach each other afterwards; ``nan`` when there is
        no such pair.
    separated : share (0-1) of the pairs that could reach each other and no longer can.
    """

    account: str
    cut_off: tuple[str, ...]
    cross_ties_lost: float
    joins: tuple[object, object] | None
    distance_before: float
    distance_after: float
    separated: float

    @property
    def distance_change(self) -> float:
        """How many ties longer the mean way has become."""
        return self.distance_after - self.distance_before


def without(
    edges: pd.DataFrame, account: str, communities: pd.Series | Mapping[str, object] | None = None
) -> Removal:
    """Remove one account and see what goes dark: who is cut off, and how much farther apart its communities
    are.

    ``communities`` as for `bridges`. In communities of more than 200 members, distances are taken between 200
    of each, spread evenly over the alphabet. Raises Problem for an account that is not in the ties.

    >>> ties = pd.DataFrame({"source": ["ana", "bo", "cy"], "target": ["bo", "cy", "di"], "weight": 1})
    >>> without(ties, "cy", {"ana": 0, "bo": 0, "cy": 1, "di": 1}).cut_off
    ('di',)
    """
    network = as_network(edges)
    need_accounts([account], network.accounts)
    groups = groups_of(network, communities)
    removed = int(network.accounts.get_loc(account))
    joined = bridges(network, groups)
    joins = tuple(joined.loc[account, ["one", "other"]].tolist()) if account in joined.index else None
    rest = _isolated(network.undirected, removed)
    before, after, separated = _distances(network, rest, removed, groups, joins)
    return Removal(
        account,
        _cut_off(network, rest, removed),
        _lost(network, groups, removed),
        joins,
        before,
        after,
        separated,
    )


def _isolated(graph: igraph.Graph, removed: int) -> igraph.Graph:
    """The graph with the account's ties deleted; the account keeps its number."""
    rest = graph.copy()
    rest.delete_edges(rest.incident(removed))
    return rest


def _cut_off(network: Network, rest: igraph.Graph, removed: int) -> tuple[str, ...]:
    whole = _largest(network.undirected)
    left = whole - _largest(rest) - {removed} if removed in whole else set()
    return tuple(network.accounts[sorted(left)])


def _largest(graph: igraph.Graph) -> set[int]:
    return set(max(graph.connected_components(), key=len, default=[]))


def _lost(network: Network, groups: pd.Series, removed: int) -> float:
    labels = groups.to_numpy()
    cross = labels[network.source] != labels[network.target]
    own = (network.source == removed) | (network.target == removed)
    return float((cross & own).sum() / cross.sum()) if cross.any() else float("nan")


def _distances(
    network: Network, rest: igraph.Graph, removed: int, groups: pd.Series, joins: tuple[object, object] | None
) -> tuple[float, float, float]:
    if joins is None:
        return float("nan"), float("nan"), float("nan")
    one, other = (_members(groups, label, removed) for label in joins)
    if not one or not other:
        return float("nan"), float("nan"), float("nan")
    before = np.array(network.undirected.distances(one, other))
    after = np.array(rest.distances(one, other))
    reached, still = np.isfinite(before), np.isfinite(after)
    separated = float((reached & ~still).sum() / reached.sum()) if reached.any() else float("nan")
    if not still.any():
        return float("nan"), float("nan"), separated
    return float(before[still].mean()), float(after[still].mean()), separated


def _members(groups: pd.Series, label: object, removed: int) -> list[int]:
    members = np.flatnonzero((groups == label).to_numpy())
    members = members[members != removed]
    return members[np.linspace(0, len(members) - 1, min(len(members), MEMBERS)).astype(int)].tolist()
