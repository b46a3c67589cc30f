"""Stars against ordinary people, in two worlds: a toy model of why nobody is influential everywhere."""

from __future__ import annotations

from dataclasses import dataclass

import ipywidgets as ipw
import numpy as np
import pandas as pd

from course_utils.analysis.influence import WORLDS, follow_edges, spread
from course_utils.cases import Case
from course_utils.charts import show_duel
from course_utils.charts.duel import world_word
from course_utils.language import number, percent, tr, trn
from course_utils.widgets import _controls

CHANCES = (0.02, 0.05, 0.10, 0.25)
RUNS = (200, 1000)
SEED = 5
STAR = 5000  # followers from which an account is no ordinary one
USUAL = 0.0  # a menu shows an empty line for None
ROOM = "420px"  # kept for the picture once there is one, so that the next one doesn't move the page


@dataclass(frozen=True)
class Settings:
    """One contest: the worlds, the chance that somebody takes the word up, the sizes of both sets, runs."""

    worlds: tuple[str, ...] = WORLDS
    chance: float = USUAL
    hubs: int = 15
    ordinary: int = 60
    runs: int = 200


def duel(case: Case) -> Contest:
    """Controls for the toy model on the follows of a case; the same settings always give the same result."""
    return Contest(follow_edges(case.follows), case.accounts.set_index("account")["followers"])


def contest(edges: pd.DataFrame, followers: pd.Series, settings: Settings) -> pd.DataFrame:
    """The result of one contest, a row for each set and world, as `influence.duel` gives it.

    The stars are the accounts with the most followers; the others are drawn at random below `STAR` followers.
    """
    hubs, ordinary = teams(edges, followers, settings)
    sets = {
        trn("the {n} most followed", "the {n} most followed", len(hubs)): hubs,
        trn("{n} ordinary account", "{n} ordinary accounts", len(ordinary)): ordinary,
    }
    rows = [
        _row(edges, settings, name, seeds, world) for name, seeds in sets.items() for world in settings.worlds
    ]
    return pd.DataFrame(rows)


def teams(edges: pd.DataFrame, followers: pd.Series, settings: Settings) -> tuple[list[str], list[str]]:
    """Who starts: the most followed, and ordinary accounts drawn at random, all of them among those who have ties."""
    tied = followers[followers.index.isin(edges["source"]) | followers.index.isin(edges["target"])]
    ranked = tied.sort_values(ascending=False, kind="stable")
    everyday = tied.index[tied < STAR].sort_values()
    drawn = np.random.default_rng(SEED).permutation(everyday)
    return ranked.index[: settings.hubs].tolist(), sorted(drawn[: settings.ordinary])


def _row(
    edges: pd.DataFrame, settings: Settings, name: str, seeds: list[str], world: str
) -> dict[str, object]:
    found = spread(edges, seeds, world=world, chance=settings.chance or None, runs=settings.runs, seed=SEED)
    low, high = found.interval
    return {"set": name, "world": world, "seeds": len(seeds), "mean": found.mean, "low": low, "high": high}


class Contest(ipw.VBox):
    """The settings, a button to run, and the result as a sentence, a picture and its table."""

    def __init__(self, edges: pd.DataFrame, followers: pd.Series) -> None:
        self._edges, self._followers, self._done = edges, followers, {}
        largest = max(int(pd.concat([edges["source"], edges["target"]]).nunique()), 1)
        self.world = _controls.menu(tr("World"), _worlds(), WORLDS)
        self.chance = _controls.menu(tr("Chance that somebody takes it up"), _chances(), USUAL)
        self.hubs = _size(tr("Most followed accounts"), 15, 30, largest)
        self.ordinary = _size(tr("Ordinary accounts"), 60, 150, largest)
        self.runs = _controls.menu(tr("Runs"), [(number(runs), runs) for runs in RUNS], RUNS[0])
        self.button = _controls.button(tr("Run"), tr("Let the toy model run with these settings."))
        self.status = _controls.Status(
            tr("Choose the settings, then run. This is a toy model, not a forecast."), "56px"
        )
        self.picture = _controls.prose()
        self.button.on_click(self.status.guard(self._run))
        choices = _controls.row(self.world, self.chance, self.hubs, self.ordinary, self.runs)
        super().__init__([_controls.view(choices, self.button, self.status, self.picture)])

    @property
    def settings(self) -> Settings:
        """What the controls say."""
        return Settings(
            self.world.value, self.chance.value, self.hubs.value, self.ordinary.value, self.runs.value
        )

    def _run(self) -> None:
        self.status.say(tr("Running…"))
        settings = self.settings
        if settings not in self._done:
            self._done[settings] = show_duel(contest(self._edges, self._followers, settings)).html()
        self.picture.layout.min_height = ROOM
        self.picture.value = self._done[settings]
        self.status.say(
            trn("Done: {n} run in each world.", "Done: {n} runs in each world.", settings.runs), "good"
        )


def _worlds() -> list[tuple[str, tuple[str, ...]]]:
    return [(tr("both worlds"), WORLDS), *((world_word(world), (world,)) for world in WORLDS)]


def _chances() -> list[tuple[str, float]]:
    return [(tr("usual for each world"), USUAL), *((percent(chance), chance) for chance in CHANCES)]


def _size(label: str, usual: int, most: int, available: int) -> ipw.BoundedIntText:
    most = min(most, available)
    return _controls.whole(label, min(usual, most), 1, most)
