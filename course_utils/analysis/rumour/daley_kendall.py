"""The rumour of Daley and Kendall."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis.influence._network import Network
from course_utils.analysis.rumour._meetings import run_meetings
from course_utils.analysis.rumour.telling import Telling

__all__ = ["daley_kendall"]


def daley_kendall(
    size: int = 1_000,
    *,
    edges: pd.DataFrame | Network | None = None,
    start: str | None = None,
    runs: int = 200,
    seed: int = 0,
) -> Telling:
    """Share that never hears a rumour when two tellers who meet both stop.

    Pairs meet by chance, each as often as any other. Teller and ignorant: two tellers. Two tellers: both
    fall silent. Teller and silent: both silent. Of two tellers, either may call the other; as it is one
    meeting and not two, such a call counts once in two. Forgetting it is the fault of `faulty_daley_kendall`.

    Same parameters, same answer and same Problems as `maki_thompson`. On ties, a pair meets in proportion to
    1 ÷ contacts of the one + 1 ÷ contacts of the other: everybody calls at the same pace.

    The mean nears θ = 0.203 (`never_heard`) in a large group without ties, as in `maki_thompson`: two rules,
    one share. It is 0.244 among 10.

    >>> result = daley_kendall(10_000, runs=100)
    >>> abs(result.mean - 0.203) < 0.005
    True

    Sources: Daley & Kendall (1964), "Epidemics and rumours"; Daley & Kendall (1965), "Stochastic rumours".
    """
    return run_meetings("daley_kendall", "pair", size, edges, start, runs, seed)
