"""All the measures of a network in one table, because no single one settles it."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.influence._network import as_network
from course_utils.analysis.influence.brokerage import betweenness as measure_betweenness
from course_utils.analysis.influence.brokerage import constraint
from course_utils.analysis.influence.closeness import closeness
from course_utils.analysis.influence.communities import communities
from course_utils.analysis.influence.core import core
from course_utils.analysis.influence.prestige import hits, pagerank
from course_utils.analysis.influence.strength import strength

__all__ = ["measures"]


def measures(
    edges: pd.DataFrame, *, betweenness: str = "auto", sources: int = 256, seeds: int = 10, seed: int = 0
) -> pd.DataFrame:
    """Every measure of influence for every account, always along attention whichever way the table points.

    Each column answers another question, and they disagree: that is the lesson.

    =========================  =======================================  =====================
    column                     question                                 described in
    =========================  =======================================  =====================
    in_degree, in_strength     who is listened to?                      `strength`
    out_degree, out_strength   who talks to many?                       `strength`
    pagerank                   who is heard by those who are heard?     `pagerank`
    authority, hub             whom, and through whom, does one hear?   `hits`
    betweenness                who sits between groups?                 `betweenness`
    closeness                  who reaches all quickly?                 `closeness`
    core                       who belongs to the dense heart?          `core`
    constraint                 whose contacts ignore each other? (low)  `constraint`
    community, stability       which conversations, how surely?         `communities`
    =========================  =======================================  =====================

    Parameters
    ----------
    edges : ties as made by `edges` or `follow_edges`: source, target, weight.
    betweenness : "exact", "sampled", or "auto", which samples on large networks; closeness follows.
    sources : how many accounts a sample starts from.
    seeds : how many times communities are looked for.
    seed : same seed, same ties, same table, whatever the order of the rows.

    Returns
    -------
    Table indexed by account, in alphabetical order. ``attrs`` says how it was made: "betweenness" and
    "closeness" (mode, sources), "communities" (runs, modularity). Without ties, an empty table with the same
    columns.

    Raises Problem for a missing column, a nameless end or a weight that is not above zero.

    The values are those of networkx (PageRank at a tight tolerance), computed by igraph.
    """
    network = as_network(edges)
    how = {"mode": betweenness, "sources": sources, "seed": seed}
    between, near = measure_betweenness(network, **how), closeness(network, **how)
    groups = communities(network, seeds=seeds, seed=seed)
    columns = [
        strength(network),
        pagerank(network),
        hits(network),
        between,
        near,
        core(network),
        constraint(network),
    ]
    table = pd.concat([*columns, groups], axis=1)
    table.attrs = {**between.attrs, **near.attrs, **groups.attrs}
    return table
