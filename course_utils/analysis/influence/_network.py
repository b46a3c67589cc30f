"""The ties as integers, read once and handed to every measure, always along attention."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import igraph
import numpy as np
import pandas as pd

from course_utils.analysis.influence._adjacency import Adjacency
from course_utils.analysis.influence._tables import need_edges


@dataclass(frozen=True, eq=False)
class Network:
    """Accounts in alphabetical order and, by their place in it, the ties between them (source pays attention
    to target).

    Ties are sorted, so that no measure, sample or random draw depends on the order of the rows.
    """

    accounts: pd.Index
    source: np.ndarray
    target: np.ndarray
    weight: np.ndarray

    @property
    def size(self) -> int:
        """Number of accounts."""
        return len(self.accounts)

    @cached_property
    def directed(self) -> igraph.Graph:
        """The attention graph; its weights are `weight`, in the same order."""
        return igraph.Graph(n=self.size, edges=np.column_stack([self.source, self.target]), directed=True)

    @cached_property
    def undirected(self) -> igraph.Graph:
        """Who deals with whom, whatever the direction; the weights of both directions are added."""
        low, high = np.minimum(self.source, self.target), np.maximum(self.source, self.target)
        low, high, weight = add_up(low, high, self.weight, self.size)
        graph = igraph.Graph(n=self.size, edges=np.column_stack([low, high]))
        graph.es["weight"] = weight.tolist()
        return graph

    @cached_property
    def outward(self) -> Adjacency:
        """For each account, those it pays attention to."""
        return Adjacency.of(self.source, self.target, self.size)

    @cached_property
    def audience(self) -> Adjacency:
        """For each account, those who pay attention to it."""
        return Adjacency.of(self.target, self.source, self.size)

    @cached_property
    def contacts(self) -> Adjacency:
        """For each account, those on the other end of a tie, in either direction, once each."""
        one, other = np.concatenate([self.source, self.target]), np.concatenate([self.target, self.source])
        one, other, _ = add_up(one, other, np.ones(len(one)), self.size)
        return Adjacency.of(one, other, self.size)

    def series(self, values: object, name: str) -> pd.Series:
        """``values``, one for each account in order, with the account as label."""
        return pd.Series(values, index=self.accounts, name=name)


def as_network(edges: pd.DataFrame | Network) -> Network:
    """The network of a table of ties; a network already read passes through.

    Rows that repeat a tie are added up. A tie of an account with itself is dropped, the account stays.
    """
    if isinstance(edges, Network):
        return edges
    direction = need_edges(edges)
    ends = pd.concat([edges["source"], edges["target"]], ignore_index=True)
    codes, accounts = pd.factorize(ends, sort=True)
    source, target = codes[: len(edges)], codes[len(edges) :]
    if direction == "influence":
        source, target = target, source
    other = source != target
    weight = pd.to_numeric(edges["weight"]).to_numpy(dtype=float)[other]
    return Network(
        pd.Index(accounts, name="account"),
        *add_up(source[other], target[other], weight, max(len(accounts), 1)),
    )


def add_up(
    source: np.ndarray, target: np.ndarray, weight: np.ndarray, size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """One row for each pair, sorted, with the weights of its rows added."""
    pair, place = np.unique(source.astype(np.int64) * size + target, return_inverse=True)
    return pair // size, pair % size, np.bincount(place, weights=weight, minlength=len(pair)).astype(float)
