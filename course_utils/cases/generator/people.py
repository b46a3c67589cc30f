"""Who there is: the accounts, and the traits that never reach a table (circle, pull, stance, appetite)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
import pandas as pd

from course_utils.cases.generator.names import everyday_handles
from course_utils.cases.world import World

STANCES = ("unfavourable", "neutral", "favourable")  # -1, 0, 1
PLATFORMS = {"microblog": 0.34, "page": 0.27, "photo": 0.14, "video": 0.12, "forum": 0.13}
EVERYDAY_KINDS = {
    "citizen": 0.925,
    "business": 0.03,
    "employee": 0.025,
    "creator": 0.012,
    "association": 0.008,
}
# How readily a voice passes on what it sees: a bridge carries things over, a star speaks of itself.
APPETITES = {"bridge": 12.0, "star": 0.1, "loud": 0.3, "organisation": 0.3}
BILINGUAL = 0.01  # share of everyday accounts that post in both languages


@dataclass(frozen=True, eq=False)
class People:
    """The society. ``table`` has one row per account with its hidden traits; ``stances`` is accounts × topics in -1, 0, 1."""

    table: pd.DataFrame
    stances: np.ndarray
    topics: tuple[str, ...]

    def accounts(self) -> pd.DataFrame:
        """What the world may see of them."""
        shown = ["account", "display_name", "kind", "platform", "language", "district", "followers", "joined"]
        return self.table[shown]


def gather(world: World, rng: np.random.Generator) -> People:
    """Draw the society of ``world``: its cast, its automated accounts, and everyday people."""
    table = pd.concat([_cast(world), _automated(world), _everyday(world, rng)], ignore_index=True)
    table["joined"] = [
        world.first_day - timedelta(days=int(days)) for days in rng.integers(60, 4200, len(table))
    ]
    table["platform"] = rng.choice(list(PLATFORMS), len(table), p=list(PLATFORMS.values()))
    districts = {circle.name: circle.districts for circle in world.circles}
    table["district"] = [
        districts[circle][int(rng.integers(len(districts[circle])))] for circle in table["circle"]
    ]
    languages = {circle.name: circle.language for circle in world.circles}
    table["language"] = table["circle"].map(languages)
    popularity = rng.lognormal(0.0, 0.8, len(table))
    named = table["followers"].notna()
    drawn_in = 2 + np.minimum(table["pull"], 8) * 2.2 + np.sqrt(table["followers"].fillna(0)) / 9
    known = np.where(table["audience"].fillna(0) > 0, table["audience"].fillna(0), drawn_in)
    table["popularity"] = np.where(named, known, popularity)
    guess = np.exp(4.3 + 0.6 * np.log(popularity) + rng.normal(0, 1.0, len(table)))
    table["followers"] = np.where(named, table["followers"], np.rint(guess)).astype(int)
    return People(table, _stances(world, table, rng), tuple(world.topics))


def _cast(world: World) -> pd.DataFrame:
    rows = [member.model_dump(exclude={"stance", "topics"}) for member in world.cast]
    return pd.DataFrame(rows).assign(
        appetite=[APPETITES.get(member.part, 1.0) for member in world.cast],
        bilingual=[bool(member.second_circle) for member in world.cast],
    )


def _automated(world: World) -> pd.DataFrame:
    rules = world.automated
    handles = [f"{rules.stem}_{number:02d}" for number in range(1, rules.count + 1)]
    return pd.DataFrame(
        {
            "account": handles,
            "display_name": [handle.replace("_", " ").title() for handle in handles],
            "kind": "citizen",
            "circle": world.circles[0].name,
            "second_circle": "",
            "followers": [40 + 13 * number for number in range(rules.count)],
            "openings": rules.openings,
            "pull": 0.05,
            "part": "automated",
            "expertise": 0,
            "trustworthiness": 0,
            "appetite": 0.3,
            "bilingual": False,
        }
    )


def _everyday(world: World, rng: np.random.Generator) -> pd.DataFrame:
    count = world.accounts - len(world.cast) - world.automated.count
    circles = rng.choice(len(world.circles), count, p=[circle.share for circle in world.circles])
    languages = [world.circles[circle].language for circle in circles]
    taken = {member.account for member in world.cast}
    handles, display_names = everyday_handles(languages, taken, rng)
    kinds = rng.choice(list(EVERYDAY_KINDS), count, p=list(EVERYDAY_KINDS.values()))
    return pd.DataFrame(
        {
            "account": handles,
            "display_name": display_names,
            "kind": kinds,
            "circle": [world.circles[circle].name for circle in circles],
            "second_circle": "",
            "followers": np.nan,
            "openings": np.nan,
            "pull": rng.lognormal(-0.5, 0.7, count),
            "part": "everyday",
            "expertise": rng.choice(4, count, p=[0.45, 0.35, 0.15, 0.05]),
            "trustworthiness": rng.choice(4, count, p=[0.15, 0.35, 0.35, 0.15]),
            "appetite": rng.lognormal(-0.3, 0.8, count),
            "bilingual": rng.random(count) < BILINGUAL,
        }
    )


def _stances(world: World, table: pd.DataFrame, rng: np.random.Generator) -> np.ndarray:
    moods = {circle.name: circle.mood[::-1] for circle in world.circles}  # unfavourable first, as in STANCES
    stances = np.empty((len(table), len(world.topics)), dtype=int)
    for row, circle in enumerate(table["circle"]):
        stances[row] = rng.choice((-1, 0, 1), len(world.topics), p=moods[circle])
    stances[table["kind"].isin(["media"]).to_numpy()] = 0
    for row, member in enumerate(world.cast):
        stances[row] = STANCES.index(member.stance) - 1
    stances[(table["part"] == "automated").to_numpy()] = STANCES.index(world.automated.stance) - 1
    if "life" in world.topics:
        stances[:, list(world.topics).index("life")] = 0
    return stances
