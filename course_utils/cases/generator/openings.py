"""Who starts a conversation, about what, on which day."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from course_utils.cases.generator.calendar import heat
from course_utils.cases.generator.people import People
from course_utils.cases.world import World

Opening = tuple[int, int, date]  # row number of the author, row number of the topic, day


def openings(world: World, people: People, rng: np.random.Generator) -> list[Opening]:
    """The conversations to come: of the cast as the world says, of everyday people as their day goes."""
    warmth = heat(world)
    planned = _planned(world, people, warmth, rng)
    return planned + _unplanned(people, warmth, world.openings - len(planned), rng)


def _planned(world: World, people: People, warmth: pd.DataFrame, rng: np.random.Generator) -> list[Opening]:
    table, topics = people.table, people.topics
    own_topics = {member.account: member.topics for member in world.cast if member.topics}
    own_topics |= dict.fromkeys(table.loc[table["part"] == "automated", "account"], world.automated.topics)
    found = []
    for author, (account, count) in enumerate(zip(table["account"], table["openings"], strict=True)):
        if np.isnan(count):
            continue
        chosen = own_topics.get(account, topics)
        weights = warmth[list(chosen)].to_numpy().ravel()
        for cell in rng.choice(len(weights), int(count), p=weights / weights.sum()):
            day, place = divmod(int(cell), len(chosen))
            found.append((author, topics.index(chosen[place]), warmth.index[day]))
    return found


def _unplanned(people: People, warmth: pd.DataFrame, count: int, rng: np.random.Generator) -> list[Opening]:
    everyday = np.flatnonzero(people.table["openings"].isna())
    activity = rng.lognormal(0, 0.9, len(everyday))
    authors = rng.choice(everyday, count, p=activity / activity.sum())
    weights = warmth.to_numpy().ravel()
    cells = rng.choice(len(weights), count, p=weights / weights.sum())
    days, topics = np.divmod(cells, len(people.topics))
    return [
        (int(author), int(topic), warmth.index[day])
        for author, topic, day in zip(authors, topics, days, strict=True)
    ]
