"""One step after another of the toy model of a reply, for a block of runs at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from course_utils.analysis.influence._adjacency import Adjacency
from course_utils.analysis.rumour._draws import below, bits, happens, key
from course_utils.analysis.rumour.assumptions import Assumptions

IGNORANT, TELLING, QUIET, RELAYING, CORRECTED = range(5)
CALL, TIRE, REACHED, TRUST, RELAY, PASS, BACKFIRE = range(7)  # what is drawn
NEVER = np.iinfo(np.int16).max


@dataclass(frozen=True, eq=False)
class Rules:
    """What does not change during a simulation."""

    contacts: Adjacency
    degree: np.ndarray
    asked: Assumptions
    relayers: np.ndarray
    seed: int


@dataclass(eq=False)
class World:
    """State of each cell (run × accounts + account) of a block whose first run is ``begin``."""

    rules: Rules
    begin: int
    runs: int
    state: np.ndarray
    believed: np.ndarray
    since: np.ndarray  # step of the correction, for those who relay it
    wait: np.ndarray | None = None  # steps between the reply and the one at which it reaches each cell

    @classmethod
    def start(cls, rules: Rules, runs: range, first: np.ndarray) -> World:
        """The first tellers believe; ``first`` has their accounts, a row for each run."""
        size = len(rules.degree)
        state = np.zeros(len(runs) * size, dtype=np.int8)
        cells = (np.arange(len(runs))[:, None] * size + first).ravel()
        state[cells] = TELLING
        return cls(
            rules, runs.start, len(runs), state, state == TELLING, np.zeros(len(state), dtype=np.int16)
        )

    def copy(self) -> World:
        """The same moment, to go on otherwise."""
        arrays = {name: getattr(self, name).copy() for name in ("state", "believed", "since")}
        return replace(self, **arrays)

    def counts(self) -> list[int]:
        """Cells in each state, then cells that ever believed."""
        # The commonest state by difference: NumPy's bincount would first widen every cell to eight bytes.
        some = [int(np.count_nonzero(self.state == state)) for state in range(TELLING, CORRECTED + 1)]
        return [len(self.state) - sum(some), *some, int(np.count_nonzero(self.believed))]

    def share(self, cells: np.ndarray) -> np.ndarray:
        """Share of the accounts of each run that these flags mark."""
        return cells.reshape(self.runs, -1).mean(axis=1)

    def _bits(self, cells: np.ndarray, drawn: int, step: int = 0) -> np.ndarray:
        # Runs are counted over all blocks, so that the size of a block changes no draw.
        return bits(cells + self.begin * len(self.rules.degree), key(self.rules.seed, step, drawn))

    def step(self, step: int, reply: int | None) -> None:
        """Everybody who tells or relays calls one contact at the same time; then the reply reaches some."""
        answered = reply is not None and step > reply
        relayed = self._call(np.flatnonzero(self.state == RELAYING), PASS, step)[1] if answered else None
        self._tell(step)
        if answered:
            asked = self.rules.asked
            self._hear_reply(np.flatnonzero(self._waits() == step - reply - 1), step)
            self._correct(relayed, asked.relay_credibility, step)
            if step == reply + 1:
                self._correct_relayers(step)
            old = np.flatnonzero(self.state == RELAYING)
            self.state[old[step - self.since[old] >= asked.relay_steps]] = CORRECTED

    def _call(self, callers: np.ndarray, drawn: int, step: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Those who have a contact, the cell that each calls, and what is left of the draw."""
        account = callers % len(self.rules.degree)
        degree = self.rules.degree[account]
        some = degree > 0
        if not some.all():
            callers, account, degree = callers[some], account[some], degree[some]
        draw = self._bits(callers, drawn, step)
        contacts = self.rules.contacts
        called = contacts.neighbours[contacts.begins[account] + below(draw, degree)]
        return callers, callers - account + called, draw

    def _tell(self, step: int) -> None:
        asked = self.rules.asked
        callers, called, draw = self._call(np.flatnonzero(self.state == TELLING), CALL, step)
        fresh = self.state[called] == IGNORANT
        taken = called[fresh & happens(draw, asked.pass_on)] if asked.pass_on < 1 else called[fresh]
        known = callers[~fresh]
        stop = known if asked.tire == 1 else known[happens(self._bits(known, TIRE, step), asked.tire)]
        self.state[stop] = QUIET
        self.state[taken], self.believed[taken] = TELLING, True

    def _waits(self) -> np.ndarray:
        """Steps that the reply takes to reach each cell: geometric, the same whenever the reply comes."""
        if self.wait is None:
            reach = self.rules.asked.reach
            self.wait = np.full(len(self.state), NEVER if reach < 1 else 0, dtype=np.int16)
            if 0 < reach < 1:
                cells = np.arange(len(self.state))
                uniform = ((self._bits(cells, REACHED) >> np.uint64(40)).astype(np.float32) + 0.5) / 2**24
                self.wait = np.minimum(np.log(uniform) / np.float32(np.log1p(-reach)), NEVER).astype(np.int16)
        return self.wait

    def _hear_reply(self, cells: np.ndarray, step: int) -> None:
        asked = self.rules.asked
        cells = cells[self.state[cells] < RELAYING]
        takes = self._correct(cells, asked.credibility, step)
        if asked.backfire:
            others = cells[~takes]
            angered = others[happens(self._bits(others, BACKFIRE), asked.backfire)]
            self.state[angered], self.believed[angered] = TELLING, True

    def _correct(self, cells: np.ndarray, credibility: float, step: int) -> np.ndarray:
        """Correct those who take it, once; answers who does."""
        takes = happens(self._bits(cells, TRUST), credibility)
        taken = cells[takes & (self.state[cells] < RELAYING)]
        relays = happens(self._bits(taken, RELAY), self.rules.asked.relay)
        self.state[taken] = np.where(relays, RELAYING, CORRECTED)
        self.since[taken] = step
        return takes

    def _correct_relayers(self, step: int) -> None:
        size = len(self.rules.degree)
        cells = (np.arange(self.runs)[:, None] * size + self.rules.relayers).ravel()
        self.state[cells], self.since[cells] = RELAYING, step
