"""The rumour of Maki and Thompson."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.influence._network import Network
from course_utils.analysis.rumour._meetings import run_meetings
from course_utils.analysis.rumour.telling import Telling

__all__ = ["maki_thompson"]


def maki_thompson(
    size: int = 1_000,
    *,
    edges: pd.DataFrame | Network | None = None,
    start: str | None = None,
    runs: int = 200,
    seed: int = 0,
) -> Telling:
    """Share that never hears a rumour when who tells stops after calling somebody who knows.

    Ignorant, telling, silent. Again and again, one teller drawn at random calls somebody: an ignorant one
    starts to tell; one who knows already makes the caller, and the caller only, fall silent. It ends when
    nobody tells.

    Parameters
    ----------
    size : accounts, when everybody may call everybody; 2 to 10 million.
    edges : ties (source, target), to call contacts only, in either direction; ``size`` is then not used.
    start : account of the ties that tells first; drawn anew in each run unless told.
    runs : how many times to draw; all are computed together.
    seed : same seed, same answer.

    In a group without ties the mean nears θ = 0.203 (`never_heard`); it is 0.200 already among 10. An
    account without contacts speaks alone and falls silent. Raises Problem for no run, too few accounts, or
    an account that is not in the ties.

    >>> result = maki_thompson(10_000, runs=100)
    >>> abs(result.mean - 0.203) < 0.005
    True

    Source: Maki & Thompson (1973), "Mathematical Models and Applications".
    """
    return run_meetings("maki_thompson", "caller", size, edges, start, runs, seed)
