"""What the toy model of a reply takes for granted, in one place and by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from course_utils.analysis._asked import need_share, need_whole

__all__ = ["Assumptions"]


@dataclass(frozen=True)
class Assumptions:
    """The assumptions of `simulate`, each of which a reader may doubt and move.

    pass_on : chance (0-1) that somebody who never heard the rumour believes it when told. Higher is faster.
    tire : chance (0-1) that a teller stops after calling somebody who knows already; 1 is Maki-Thompson.
    reach : share of the accounts (0-1) that the reply newly reaches at each step, among those left.
    credibility : share of the accounts (0-1) that take the organisation at its word. The others never do, in
        that run.
    relay : share of the corrected (0-1) who pass the correction on, one contact a step.
    relay_steps : for how many steps they do.
    relay_credibility : share of the accounts (0-1) that take the correction from a contact; as much as from the
        organisation unless told.
    relayers : accounts told first-hand when the reply comes out; they believe it and pass it on.
    backfire : share (0-1), among those whom the reply reaches and who do not take it, that tell the rumour
        from then on, because the reply taught it to them or angered them. Above 0 for a flat denial of a rumour
        that is half true.

    Raises Problem for a share outside of 0-1, or steps that are not a whole number.

    >>> Assumptions(credibility=0.4).relay_credibility
    0.4
    """

    pass_on: float = 1.0
    tire: float = 0.4
    reach: float = 0.02
    credibility: float = 0.8
    relay: float = 0.5
    relay_steps: int = 5
    relay_credibility: float | None = None
    relayers: Iterable[str] = ()
    backfire: float = 0.0

    def __post_init__(self) -> None:
        """Check what was given, and fill in what follows from it."""
        if self.relay_credibility is None:
            object.__setattr__(self, "relay_credibility", self.credibility)
        object.__setattr__(self, "relayers", tuple(dict.fromkeys(self.relayers)))
        shares = ("pass_on", "tire", "reach", "credibility", "relay", "relay_credibility", "backfire")
        for name in shares:
            need_share(name, getattr(self, name))
        need_whole("relay_steps", self.relay_steps, 0, 10_000)
