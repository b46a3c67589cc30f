"""The last useful moment of a reply, found with few simulations: for a control that must answer at once."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from course_utils.analysis.influence._network import Network
from course_utils.analysis.rumour._ties import network_of
from course_utils.analysis.rumour.assumptions import Assumptions
from course_utils.analysis.rumour.last_useful_reply import FEWEST, last_useful_reply
from course_utils.analysis.rumour.simulate import STEPS

__all__ = ["deadline"]

STRIDE = 6


def deadline(
    edges: pd.DataFrame | Network,
    tellers: Sequence[str] | int = 3,
    *,
    goal: float = 0.25,
    count: str = "believing",
    assumptions: Assumptions | None = None,
    steps: int = STEPS,
    runs: int = FEWEST,
    seed: int = 0,
) -> int | None:
    """The last step from 0 to ``steps`` - 1 at which a reply keeps the mean share of believers to ``goal``.

    Every sixth moment is tried first, then each one between the last that is in time and the next. The mean
    rises with the moment but for luck, so the answer is that of `last_useful_reply` over all moments, for a
    quarter of the work.

    Parameters: as for `last_useful_reply`. None when the first moment is already too late; ``steps`` - 1 when all
    are in time.

    Raises Problem for what `last_useful_reply` refuses.

    >>> ties = pd.DataFrame({"source": ["ana", "bo", "cy"], "target": ["bo", "cy", "ana"]})
    >>> deadline(ties, ["ana"], goal=0.0, assumptions=Assumptions(reach=0)) is None
    True

    Source: the kit's own.
    """
    network = network_of(edges)

    def last(moments: Sequence[int]) -> int | None:
        asked = {
            "goal": goal,
            "count": count,
            "assumptions": assumptions,
            "steps": steps,
            "runs": runs,
            "seed": seed,
        }
        return last_useful_reply(network, tellers, replies=moments, **asked).step

    coarse = last(range(0, steps, STRIDE))
    if coarse is None:
        return None
    return last(range(coarse, min(coarse + STRIDE, steps)))
