"""A simulation from start to end: the ghost once, and each reply from the moment at which it comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_accounts, need_whole
from course_utils.analysis.influence._network import Network
from course_utils.analysis.rumour._ties import blocks
from course_utils.analysis.rumour._world import QUIET, TELLING, Rules, World
from course_utils.analysis.rumour.assumptions import Assumptions
from course_utils.language import tr
from course_utils.problem import Problem

STATES = ("ignorant", "telling", "quiet", "relaying", "corrected", "believed")


@dataclass(eq=False)
class Course:
    """What became of one moment of reply: counts by step, and shares at the end by run."""

    counts: np.ndarray
    believing: list[np.ndarray] = field(default_factory=list)
    believed: list[np.ndarray] = field(default_factory=list)

    def curve(self, cells: int) -> pd.DataFrame:
        """Mean share of the accounts in each state after each step, and believing = telling + quiet."""
        table = pd.DataFrame(self.counts / cells, columns=list(STATES))
        table.insert(5, "believing", table["telling"] + table["quiet"])
        return table.rename_axis(index="step")

    def close(self, world: World) -> None:
        """Keep what a block of runs ended with."""
        self.believing.append(world.share((world.state == TELLING) | (world.state == QUIET)))
        self.believed.append(world.share(world.believed))


def rules_of(network: Network, asked: Assumptions, seed: int) -> Rules:
    """What does not change: contacts, assumptions, and the relayers by their place."""
    need_accounts(asked.relayers, network.accounts)
    need_whole("seed", seed, 0)
    relayers = network.accounts.get_indexer(pd.Index(list(asked.relayers), dtype=object)).astype(np.int64)
    contacts = network.contacts
    return Rules(contacts, contacts.degree, asked, relayers, int(seed))


def first_tellers(network: Network, tellers: Sequence[str] | int, runs: int, seed: int) -> np.ndarray:
    """The accounts that start, a row for each run: those named, or as many as asked, drawn for each run."""
    if isinstance(tellers, (int, np.integer)):
        need_whole("tellers", tellers, 1, network.size)
        generator = np.random.default_rng(seed)
        return np.array([generator.choice(network.size, tellers, replace=False) for _ in range(runs)])
    chosen = [tellers] if isinstance(tellers, str) else list(dict.fromkeys(tellers))
    if not chosen:
        raise Problem("no-teller", tr("Choose at least one account that tells the rumour first."))
    need_accounts(chosen, network.accounts)
    return np.tile(network.accounts.get_indexer(pd.Index(chosen)).astype(np.int64), (runs, 1))


def run_course(
    rules: Rules, first: np.ndarray, replies: Sequence[int], steps: int
) -> tuple[Course, dict[int, Course]]:
    """The ghost, in which nobody replies, and the course of each reply; until it comes out they are one."""
    empty = np.zeros((steps + 1, len(STATES)), dtype=np.int64)
    ghost, courses = Course(empty), {reply: Course(empty.copy()) for reply in sorted(set(replies))}
    for block in blocks(len(first), len(rules.degree)):
        world = World.start(rules, block, first[block.start : block.stop])
        passed, wait = np.zeros_like(empty), None
        for step in range(steps + 1):
            silent = step > 1 and not passed[step - 1, TELLING]  # nothing can happen in the ghost any more
            if step and not silent:
                world.step(step, None)
            passed[step] = passed[step - 1] if silent else world.counts()
            if step in courses:
                branch = world.copy()
                branch.wait = wait
                courses[step].counts[: step + 1] += passed[: step + 1]
                _go_on(branch, courses[step], step, steps)
                wait = branch.wait
        ghost.counts += passed
        ghost.close(world)
    return ghost, courses


def _go_on(world: World, course: Course, reply: int, steps: int) -> None:
    for step in range(reply + 1, steps + 1):
        world.step(step, reply)
        course.counts[step] += world.counts()
    course.close(world)
