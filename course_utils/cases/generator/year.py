"""The year of a case once the conversation has taken place: what the other tables are made from."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np
import pandas as pd

from course_utils.cases.generator.people import People
from course_utils.cases.generator.post import Post
from course_utils.cases.world import World


@dataclass(frozen=True, eq=False)
class Year:
    """The world, the people, what was said (`ids`: the identifier of each post by its `id()`), and the tables so far."""

    world: World
    seed: int
    people: People
    posts: list[Post]
    ids: dict[int, str]
    tables: dict[str, pd.DataFrame]

    def chance(self, table: str) -> np.random.Generator:
        """Chance for one table alone, so that a change in one leaves every other as it was."""
        return np.random.default_rng(
            [self.seed, *(zlib.crc32(word.encode()) for word in (self.world.name, table))]
        )
