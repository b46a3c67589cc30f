"""What a reply changes, against the same rumour left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_whole
from course_utils.analysis.influence._network import Network
from course_utils.analysis.rumour._course import first_tellers, rules_of, run_course
from course_utils.analysis.rumour._ties import network_of
from course_utils.analysis.rumour.assumptions import Assumptions

__all__ = ["STEPS", "Simulation", "simulate"]

STEPS = 48  # two days, when a step is an hour
MOST_STEPS = 10_000


@dataclass(frozen=True, eq=False)
class Simulation:
    """A rumour with a reply, and its ghost: the same runs, the same draws, and no reply.

    reply : step after which the reply came out; None for silence, when both sides are alike.
    believing, ghost_believing : share of the accounts that believe at the end, in each run.
    believed, ghost_believed : share that ever believed, in each run.
    curve, ghost_curve : mean shares after each step (index "step", from 0): ignorant, telling, quiet (believe,
        and no longer tell), relaying, corrected (these five add up to 1), believing (telling + quiet), believed
        (ever).
    size : number of accounts; assumptions : what was taken for granted.
    """

    reply: int | None
    believing: np.ndarray
    believed: np.ndarray
    ghost_believing: np.ndarray
    ghost_believed: np.ndarray
    curve: pd.DataFrame
    ghost_curve: pd.DataFrame
    size: int
    assumptions: Assumptions

    @property
    def runs(self) -> int:
        """Number of runs."""
        return len(self.believing)

    @property
    def mean(self) -> float:
        """Mean share that believes at the end."""
        return float(self.believing.mean())

    @property
    def interval(self) -> tuple[float, float]:
        """The shares that believe at the end between which nine runs in ten fall."""
        low, high = np.quantile(self.believing, [0.05, 0.95])
        return float(low), float(high)

    @property
    def spared(self) -> float:
        """Mean share that believes at the end of the ghost, and not with the reply; below 0 when it did harm."""
        return float((self.ghost_believing - self.believing).mean())

    @property
    def spared_error(self) -> float:
        """Standard error of ``spared``, run by run against its ghost; ``nan`` for one run."""
        apart = self.ghost_believing - self.believing
        return float(apart.std(ddof=1) / sqrt(self.runs)) if self.runs > 1 else float("nan")


def simulate(
    edges: pd.DataFrame | Network,
    tellers: Sequence[str] | int = 3,
    *,
    reply: int | None = None,
    assumptions: Assumptions | None = None,
    steps: int = STEPS,
    runs: int = 200,
    seed: int = 0,
) -> Simulation:
    """A rumour on a network with a reply after ``reply`` steps, and its ghost without: a toy, not a forecast.

    At each step everybody who tells calls one contact, drawn among those at the other end of a tie, in either
    direction. Who never heard may believe it, and tells from the next step on; who knows already may make the
    caller stop. After ``reply`` steps the organisation replies: at each step the reply reaches some of those
    left. Those who take it believe no longer, cannot be taken in again, and may pass the correction on for
    some steps. Everything is named in `Assumptions`.

    Each draw belongs to a run, an account and a step. So a run and its ghost are one until the reply, and
    differ after it by what the reply does, not by luck.

    Parameters
    ----------
    edges : ties (source, target), such as `influence.edges` gives; weights are not used.
    tellers : the accounts that start, or how many to draw anew in each run.
    reply : step, from 0 to ``steps``, after which the reply comes out; None for silence.
    assumptions : `Assumptions` unless told otherwise.
    steps : how many steps to run. Belief is counted at the end of the last one: more steps leave a reply more
        time.
    runs : how many times to draw; all are computed together. One run is an anecdote.
    seed : same seed, same ties, same answer.

    Awkward cases: a network in pieces keeps the rumour in the pieces where it starts, while the reply reaches
    all. An account without contacts that tells goes on without being heard.

    Raises Problem for an unknown account, no teller, a share outside of 0-1, or a step that is not there.

    >>> ties = pd.DataFrame({"source": ["ana", "bo", "cy"], "target": ["bo", "cy", "ana"]})
    >>> at_once = simulate(ties, ["ana"], reply=0, assumptions=Assumptions(reach=1, credibility=1), runs=50)
    >>> at_once.mean, at_once.ghost_believing.mean().item() > 0.5
    (0.0, True)

    Sources: Maki & Thompson (1973) for the telling; the reply is the kit's.
    """
    asked = assumptions or Assumptions()
    need_whole("runs", runs, 1)
    need_whole("steps", steps, 1, MOST_STEPS)
    if reply is not None:
        need_whole("reply", reply, 0, steps)
    network = network_of(edges)
    rules = rules_of(network, asked, seed)
    first = first_tellers(network, tellers, int(runs), seed)
    ghost, courses = run_course(rules, first, [] if reply is None else [int(reply)], int(steps))
    course = ghost if reply is None else courses[int(reply)]
    cells = int(runs) * network.size
    return Simulation(
        None if reply is None else int(reply),
        np.concatenate(course.believing),
        np.concatenate(course.believed),
        np.concatenate(ghost.believing),
        np.concatenate(ghost.believed),
        course.curve(cells),
        ghost.curve(cells),
        network.size,
        asked,
    )
