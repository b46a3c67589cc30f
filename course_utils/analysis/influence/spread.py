"""A toy model of how word gets round, in a world that broadcasts and in one that converses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_accounts, need_choice
from course_utils.analysis.influence._adjacency import Adjacency
from course_utils.analysis.influence._distinct import distinct
from course_utils.analysis.influence._network import Network, as_network
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["WORLDS", "Spread", "spread"]

WORLDS = ("broadcast", "conversation")
CHANCE = {"broadcast": 0.05, "conversation": 0.1}
STEPS = {"broadcast": None, "conversation": 20}
# Neighbours, active cells, number of accounts, chance, generator: the cells told at this step.
Step = Callable[[Adjacency, np.ndarray, int, float, np.random.Generator], np.ndarray]
CELLS = 10_000_000  # runs × (accounts + ties) held at once: a few hundred megabytes at the very worst


@dataclass(frozen=True, eq=False)
class Spread:
    """What many runs of the toy model gave.

    reached : number of accounts reached in each run, the seeds included.
    curve : mean number of accounts reached so far, after each step (index "step", from 0).
    world, seeds : what was asked.
    """

    reached: np.ndarray
    curve: pd.Series
    world: str
    seeds: tuple[str, ...]

    @property
    def mean(self) -> float:
        """Mean number of accounts reached."""
        return float(self.reached.mean())

    @property
    def interval(self) -> tuple[float, float]:
        """The numbers between which nine runs in ten fall."""
        low, high = np.quantile(self.reached, [0.05, 0.95])
        return float(low), float(high)


def spread(
    edges: pd.DataFrame | Network,
    seeds: Iterable[str],
    *,
    world: str = "broadcast",
    chance: float | None = None,
    steps: int | None = None,
    runs: int = 200,
    seed: int = 0,
) -> Spread:
    """How many accounts a message reaches when these accounts start it: a toy model, not a forecast.

    Two worlds, to show that who should start depends on how word travels.

    * "broadcast": each account that takes the message up shows it once, at the next step, to everybody who
      pays attention to it, and each of them takes it up with the same ``chance``, independently (the
      independent cascade). A hub shows it to hundreds at once.
    * "conversation": at each step, each account that knows speaks to one contact drawn at random, among those
      who pay attention to it or to whom it pays attention, and that contact takes it up with ``chance``. A
      hub has one mouth like anybody else.

    Parameters
    ----------
    edges : ties as made by `edges` or `follow_edges`; weights are not used.
    seeds : the accounts that start; repeated names count once.
    world : "broadcast" or "conversation".
    chance : 0-1; 0.05 in the broadcast world and 0.1 in conversation unless told.
    steps : how many steps to run; until nothing new happens in the broadcast world, 20 in conversation unless
        told.
    runs : how many times to draw; all are computed together.
    seed : same seed, same ties, same answer.

    The values that are set were chosen on a scale-free network of 1,500 accounts and 5,984 mutual ties
    (``networkx.barabasi_albert_graph(1500, 4)``), for what they show there. Mean accounts reached:

    ======================  =========  ============
    seeds                   broadcast  conversation
    ======================  =========  ============
    1 hub / 1 at random     20 / 2     6 / 5
    15 hubs                 106        72
    15 at random            42         76
    60 at random            131        253
    ======================  =========  ============

    Raises Problem for an account that is not in the ties, no seed at all, or a chance outside of 0-1.

    Sources: Kempe, Kleinberg & Tardos (2003) for the independent cascade; Bakshy, Hofman, Mason & Watts
    (2011) for the question.
    """
    need_choice(world, WORLDS)
    network = as_network(edges)
    chosen = tuple(dict.fromkeys(seeds))
    chance = CHANCE[world] if chance is None else chance
    _check(network, chosen, chance, runs)
    start = network.accounts.get_indexer(pd.Index(chosen)).astype(np.int64)
    step = _broadcast if world == "broadcast" else _converse
    neighbours = network.audience if world == "broadcast" else network.contacts
    limit = STEPS[world] if steps is None else steps
    generator = np.random.default_rng(seed)
    block = max(1, CELLS // (network.size + len(neighbours.neighbours)))
    gained = [
        _runs(neighbours, start, step, min(block, runs - begun), limit, chance, generator)
        for begun in range(0, runs, block)
    ]
    reached = np.concatenate([block.sum(axis=0) for block in gained])
    return Spread(reached, _curve(gained, runs), world, chosen)


def _check(network: Network, chosen: tuple[str, ...], chance: float, runs: int) -> None:
    need_accounts(chosen, network.accounts)
    if not chosen:
        raise Problem("no-seed", tr("Choose at least one account to start from."))
    if not 0 <= chance <= 1:
        sentence = tr(
            "The chance is a number from 0 (never) to 1 (always), and you gave {chance}.", chance=chance
        )
        raise Problem("bad-chance", sentence, chance=chance)
    if runs < 1:
        raise Problem("no-run", tr("Ask for at least one run."))


def _runs(
    neighbours: Adjacency,
    start: np.ndarray,
    step: Step,
    runs: int,
    limit: int | None,
    chance: float,
    generator: np.random.Generator,
) -> np.ndarray:
    """Accounts newly reached, a row for each step and a column for each run; all runs advance together."""
    size = len(neighbours.degree)
    knows = np.zeros(runs * size, dtype=bool)
    active = (np.arange(runs)[:, None] * size + start).ravel()  # cells: run × size + account
    knows[active] = True
    gained = [np.full(runs, len(start))]
    while len(active) and (limit is None or len(gained) <= limit):
        told = step(neighbours, active, size, chance, generator)
        new = distinct(told[~knows[told]])
        knows[new] = True
        gained.append(np.bincount(new // size, minlength=runs))
        active = new if step is _broadcast else np.concatenate([active, new])
    return np.array(gained)


def _broadcast(
    neighbours: Adjacency, active: np.ndarray, size: int, chance: float, generator: np.random.Generator
) -> np.ndarray:
    place, shown = neighbours.around(active % size)
    taken = generator.random(len(shown), dtype=np.float32) < chance
    return (active - active % size)[place[taken]] + shown[taken]


def _converse(
    neighbours: Adjacency, active: np.ndarray, size: int, chance: float, generator: np.random.Generator
) -> np.ndarray:
    # Words that are not taken up leave no trace: a listener is drawn only for those that are.
    speaker = active[generator.random(len(active), dtype=np.float32) < chance]
    account = speaker % size
    degree = neighbours.degree[account]
    speaker, account, degree = speaker[degree > 0], account[degree > 0], degree[degree > 0]
    contact = neighbours.begins[account] + (generator.random(len(account)) * degree).astype(np.int64)
    return speaker - account + neighbours.neighbours[contact]


def _curve(gained: list[np.ndarray], runs: int) -> pd.Series:
    total = np.zeros(max(len(block) for block in gained))
    for block in gained:
        total[: len(block)] += block.sum(axis=1)
    return pd.Series(np.cumsum(total) / runs, index=pd.RangeIndex(len(total), name="step"), name="reached")
