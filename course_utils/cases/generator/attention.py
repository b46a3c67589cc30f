"""Who follows whom: mostly inside one's circle, a little across, and through a few bridges."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.cases.generator.people import People

OTHER_CIRCLE = 0.05  # pull of somebody of another circle, next to one's own
OTHER_LANGUAGE = 0.001  # and of another language
TYPICAL_TIES, MOST_TIES = 9.0, 60
BRIDGE_TIES = 80


def follow(people: People, rng: np.random.Generator) -> pd.DataFrame:
    """Draw the ties: a table of follower and followed (row numbers of ``people.table``), no self-ties, sorted."""
    table = people.table
    counts = np.clip(np.rint(rng.lognormal(np.log(TYPICAL_TIES), 0.6, len(table))), 2, MOST_TIES).astype(int)
    counts[(table["second_circle"] != "").to_numpy()] = BRIDGE_TIES
    closeness = _closeness(table)
    popularity = table["popularity"].to_numpy()
    followers, followed = [], []
    for person, count in enumerate(counts):
        chances = closeness[person] * popularity
        chances[person] = 0
        chosen = rng.choice(len(table), count, replace=False, p=chances / chances.sum())
        followers.append(np.full(count, person))
        followed.append(np.sort(chosen))
    return pd.DataFrame({"follower": np.concatenate(followers), "followed": np.concatenate(followed)})


def _closeness(table: pd.DataFrame) -> np.ndarray:
    circle = table["circle"].to_numpy()
    language = table["language"].to_numpy()
    second = table["second_circle"].to_numpy()
    same_circle = circle[:, None] == circle[None, :]
    same_language = language[:, None] == language[None, :]
    closeness = np.where(same_circle, 1.0, np.where(same_language, OTHER_CIRCLE, OTHER_LANGUAGE))
    bridge = (second[:, None] == circle[None, :]) | (circle[:, None] == second[None, :])
    closeness[bridge] = 1.0  # a bridge belongs to two circles
    both = table["bilingual"].to_numpy()
    closeness[both[:, None] & ~same_language & ~bridge] = OTHER_CIRCLE
    return closeness
