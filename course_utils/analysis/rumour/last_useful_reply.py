"""The last moment at which a reply still does what it is meant to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_choice, need_share, need_whole
from course_utils.analysis.influence._network import Network
from course_utils.analysis.rumour._course import Course, first_tellers, rules_of, run_course
from course_utils.analysis.rumour._ties import network_of
from course_utils.analysis.rumour.assumptions import Assumptions
from course_utils.analysis.rumour.simulate import MOST_STEPS, STEPS
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["COUNTS", "LastUseful", "last_useful_reply"]

COUNTS = ("believing", "believed")
FEWEST = 50  # runs; one run of a random model is an anecdote, and ten are hardly better


@dataclass(frozen=True, eq=False)
class LastUseful:
    """step : the last moment that keeps to the goal, None when no moment does.
    table : a row for each moment tried (index "reply"): mean, low and high (nine runs in ten), error (standard
        error of the mean), spared (mean of the ghost - mean).
    ghost : mean share when nobody replies; goal, count, runs : what was asked.
    """

    step: int | None
    table: pd.DataFrame
    ghost: float
    goal: float
    count: str
    runs: int


def last_useful_reply(
    edges: pd.DataFrame | Network,
    tellers: Sequence[str] | int = 3,
    *,
    goal: float = 0.25,
    count: str = "believing",
    replies: Iterable[int] = range(0, 25),
    assumptions: Assumptions | None = None,
    steps: int = STEPS,
    runs: int = 100,
    seed: int = 0,
) -> LastUseful:
    """The latest step at which a reply still keeps the mean share of believers at or below ``goal``.

    Every moment of ``replies`` is simulated with the same runs as its ghost (`simulate`). The last useful one
    is the last before the mean first goes above the goal: an earlier moment that fails ends the search, so
    that luck at a later one does not count.

    Parameters
    ----------
    goal : share of the accounts (0-1).
    count : "believing" for those who believe at the end, "believed" for those who ever did. A late reply
        still changes minds (the first), and can no longer keep people from hearing (the second).
    replies : steps to try.
    edges, tellers, assumptions, steps, seed : as for `simulate`.
    runs : at least 50.

    Awkward cases: None when the first moment is already too late; the last moment tried when all are in time
    (try later ones). The answer belongs to the assumptions: move each, and give the range.

    Raises Problem for fewer than 50 runs, no moment to try, or what `simulate` refuses.

    >>> ties = pd.DataFrame({"source": ["ana", "bo", "cy"], "target": ["bo", "cy", "ana"]})
    >>> sure = Assumptions(reach=1, credibility=1)
    >>> last_useful_reply(ties, ["ana"], count="believed", goal=0.7, replies=[0, 1, 9], assumptions=sure).step
    0

    Source: the kit's own.
    """
    need_choice(count, COUNTS)
    need_share("goal", goal)
    need_whole("runs", runs, FEWEST)
    need_whole("steps", steps, 1, MOST_STEPS)
    moments = sorted(set(replies))
    if not moments:
        raise Problem("no-moment", tr("Give at least one moment of reply to try."))
    for moment in moments:
        need_whole("reply", moment, 0, steps)
    network = network_of(edges)
    rules = rules_of(network, assumptions or Assumptions(), seed)
    first = first_tellers(network, tellers, int(runs), seed)
    ghost, courses = run_course(rules, first, moments, int(steps))
    silence = float(_shares(ghost, count).mean())
    table = pd.DataFrame([_row(_shares(courses[moment], count), silence) for moment in moments])
    table.index = pd.Index(moments, name="reply")
    in_time = int((table["mean"] <= goal).cummin().sum())
    return LastUseful(moments[in_time - 1] if in_time else None, table, silence, goal, count, int(runs))


def _shares(course: Course, count: str) -> np.ndarray:
    return np.concatenate(course.believing if count == "believing" else course.believed)


def _row(shares: np.ndarray, silence: float) -> dict[str, float]:
    low, high = np.quantile(shares, [0.05, 0.95])
    mean = float(shares.mean())
    return {
        "mean": mean,
        "low": float(low),
        "high": float(high),
        "error": float(shares.std(ddof=1) / sqrt(len(shares))),
        "spared": silence - mean,
    }
