"""A program with a fault, kept for a bug hunt: its 0.284 is plausible, and wrong."""

from __future__ import annotations

from math import log

import pandas as pd
from scipy.optimize import brentq

from course_utils.analysis.influence._network import Network
from course_utils.analysis.rumour._meetings import run_meetings
from course_utils.analysis.rumour.telling import Telling

__all__ = ["faulty_daley_kendall", "faulty_never_heard"]


def faulty_daley_kendall(
    size: int = 1_000,
    *,
    edges: pd.DataFrame | Network | None = None,
    start: str | None = None,
    runs: int = 200,
    seed: int = 0,
) -> Telling:
    """FAULTY on purpose: Daley-Kendall where two tellers meet twice as often as they should.

    It draws "a teller, then anybody". A pair of two tellers can come out in two ways, one first or the other
    first; any other pair in one. So tellers meet, and silence each other, twice too often, and a share of
    0.284 instead of 0.203 never hears. Use `daley_kendall` for anything but finding this fault.

    Same parameters, same answer and same Problems as `daley_kendall`.

    >>> result = faulty_daley_kendall(10_000, runs=100)
    >>> abs(result.mean - 0.285) < 0.005
    True

    Source: Hayes (2005), "Rumours and errours", American Scientist, tells of such a first program.
    """
    return run_meetings("faulty_daley_kendall", "twice", size, edges, start, runs, seed)


def faulty_never_heard() -> float:
    """The share that the fault leads to in a very large group: the root below 1 of -2 ln x - 1 ÷ x + 1 = 0.

    Half a proof that the fault was found: its own equation, with two tellers meeting twice as often, gives
    what the program gives.

    >>> round(faulty_never_heard(), 4)
    0.2847
    """
    return float(brentq(lambda share: -2 * log(share) - 1 / share + 1, 0.1, 0.45))
