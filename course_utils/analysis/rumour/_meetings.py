"""Meetings one at a time, all runs at once: the common part of the models of telling.

A rule says what a meeting of two who both tell does:

* "caller": only the one who spoke stops (Maki-Thompson);
* "pair": both stop, and each pair meets once (Daley-Kendall);
* "twice": both stop, and each pair is met from either side, hence twice as often: the fault of a program.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_accounts, need_whole
from course_utils.analysis.influence._adjacency import Adjacency
from course_utils.analysis.influence._network import Network
from course_utils.analysis.rumour._ties import blocks, network_of
from course_utils.analysis.rumour.telling import Telling

AHEAD = 64  # meetings drawn together; draws left over when a run ends are thrown away
WEIGHT = {"pair": 0.5, "twice": 1.0}  # meetings of two who tell, for one call that reaches somebody who tells
LARGEST = 10_000_000  # accounts: a minute of meetings


def run_meetings(
    model: str,
    rule: str,
    size: int,
    edges: pd.DataFrame | Network | None,
    start: str | None,
    runs: int,
    seed: int,
) -> Telling:
    """Run a rule where everybody meets everybody, or on the ties when there are some."""
    need_whole("runs", runs, 1)
    generator = np.random.default_rng(seed)
    if edges is None:
        need_whole("size", size, 2, LARGEST)
        ignorant = _everybody(int(size), int(runs), rule, generator)
        return Telling(model, int(size), ignorant / size)
    network = network_of(edges)
    if start is not None:
        need_accounts([start], network.accounts)
    parts = []
    for block in blocks(int(runs), network.size):
        first = _first(network, start, len(block), generator)
        parts.append(_OnTies(network.contacts, first, rule).until_silence(generator))
    return Telling(model, network.size, np.concatenate(parts) / network.size)


def _first(network: Network, start: str | None, runs: int, generator: np.random.Generator) -> np.ndarray:
    if start is None:
        return generator.integers(0, network.size, runs)
    return np.full(runs, network.accounts.get_loc(start))


def _everybody(size: int, runs: int, rule: str, generator: np.random.Generator) -> np.ndarray:
    """Ignorant accounts left in each run, when anybody may meet anybody: three counts are the whole state.

    Meetings that change nothing are skipped, so that each draw is a meeting that counts.
    """
    ignorant, telling = np.full(runs, size - 1.0), np.ones(runs)
    done = np.zeros(runs)
    place = np.arange(runs)
    while len(place):
        for draw in generator.random((AHEAD, len(place))):
            others = telling - 1
            if rule == "caller":
                draw *= size - 1
                told = draw < ignorant
                telling += np.where(told, 1, -1)
            else:
                both = others * WEIGHT[rule]
                draw *= size - 1 - others + both
                told = draw < ignorant
                telling += np.where(told, 1, np.where(draw < ignorant + both, -2, -1))
            ignorant -= told
            if (telling <= 0).any():
                break
        over = telling <= 0
        done[place[over]] = ignorant[over]
        place, ignorant, telling = place[~over], ignorant[~over], telling[~over]
    return done


class _OnTies:
    """Who knows, and who still tells, in every run; the tellers of a run stand in a row without gaps."""

    def __init__(self, contacts: Adjacency, first: np.ndarray, rule: str) -> None:
        runs, size = len(first), len(contacts.degree)
        self.contacts, self.degree, self.rule, self.size = contacts, contacts.degree, rule, size
        self.knows = np.zeros(runs * size, dtype=bool)
        self.row = np.zeros((runs, size), dtype=np.int32)
        # Place of an account in its row, -1 when it does not tell.
        self.place = np.full(runs * size, -1, dtype=np.int32)
        self.count = np.ones(runs, dtype=np.int64)
        cells = np.arange(runs) * size + first
        self.knows[cells], self.place[cells], self.row[:, 0] = True, 0, first

    def until_silence(self, generator: np.random.Generator) -> np.ndarray:
        """Ignorant accounts left in each run when nobody tells any more."""
        live = np.arange(len(self.count))
        while len(live):
            for draws in generator.random((AHEAD, 3, len(live))):
                self._meet(live, draws)
                if not self.count[live].all():
                    break
            live = live[self.count[live] > 0]
        return self.size - self.knows.reshape(len(self.count), self.size).sum(axis=1)

    def _meet(self, live: np.ndarray, draws: np.ndarray) -> None:
        """One teller of each live run, drawn at random, calls one contact drawn at random."""
        caller = self.row[live, (draws[0] * self.count[live]).astype(np.int64)].astype(np.int64)
        degree = self.degree[caller]
        # Somebody without a contact speaks alone, and stops.
        at = np.minimum(
            self.contacts.begins[caller] + (draws[1] * degree).astype(np.int64),
            len(self.contacts.neighbours) - 1,
        )
        called = np.where(degree > 0, self.contacts.neighbours[at], caller)
        cell = live * self.size + called
        fresh = ~self.knows[cell]
        self._add(live[fresh], called[fresh])
        old = ~fresh
        if self.rule != "caller":
            tells = old & (self.place[cell] >= 0) & (called != caller)
            met = tells & (draws[2] < WEIGHT[self.rule])
            self._remove(live[met], called[met])
            old &= ~tells | met
        self._remove(live[old], caller[old])

    def _add(self, runs: np.ndarray, accounts: np.ndarray) -> None:
        cell, at = runs * self.size + accounts, self.count[runs]
        self.knows[cell], self.place[cell] = True, at
        self.row[runs, at] = accounts
        self.count[runs] += 1

    def _remove(self, runs: np.ndarray, accounts: np.ndarray) -> None:
        """Silence one account of each run; the last of its row takes its place."""
        cell = runs * self.size + accounts
        at = self.place[cell]
        self.count[runs] -= 1
        last = self.row[runs, self.count[runs]]
        self.row[runs, at] = last
        self.place[runs * self.size + last] = at
        self.place[cell] = -1
