"""Neighbours of many accounts at once: lists laid end to end, with where each begins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Adjacency:
    """Neighbours of account i are ``neighbours[begins[i]:begins[i + 1]]``."""

    begins: np.ndarray
    neighbours: np.ndarray

    @classmethod
    def of(cls, one: np.ndarray, other: np.ndarray, size: int) -> Adjacency:
        """From pairs: ``other`` becomes a neighbour of ``one``."""
        begins = np.concatenate([[0], np.cumsum(np.bincount(one, minlength=size))]).astype(np.int64)
        return cls(begins, other[np.argsort(one, kind="stable")].astype(np.int64))

    @property
    def degree(self) -> np.ndarray:
        """Number of neighbours of each account."""
        return np.diff(self.begins)

    def around(self, accounts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Every neighbour of every account listed: the place in the list, and the neighbour."""
        begins = self.begins[accounts]
        counts = self.begins[accounts + 1] - begins
        place = np.repeat(np.arange(len(accounts)), counts)
        within = np.arange(len(place)) - np.repeat(np.cumsum(counts) - counts, counts)
        return place, self.neighbours[np.repeat(begins, counts) + within]
