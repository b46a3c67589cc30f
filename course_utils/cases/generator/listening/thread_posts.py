"""Threads of equal volume and different structure: a star, an exchange that goes deep, a quarrel."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.cases.generator.listening.facts import Facts, Turn
from course_utils.cases.generator.listening.writer import Writer
from course_utils.cases.generator.year import Year

# thread → shape, language, posts (its opening included), people who take part, hour after the issue began
THREADS = {
    "t1": ("star", "fr", 40, 40, 30),
    "t2": ("exchange", "fr", 40, 9, 52),
    "t3": ("quarrel", "fr", 40, 7, 41),
    "t4": ("star", "en", 24, 24, 80),
    "t5": ("exchange", "en", 24, 6, 99),
}
TO_THE_LAST = {"exchange": 0.72, "quarrel": 0.8}  # how often a turn answers the one before it


def thread_posts(year: Year, facts: Facts) -> pd.DataFrame:
    """The posts of the threads, each thread in order of time."""
    rng = year.chance("thread_posts")
    writer = Writer(facts, rng, most=2)
    rows = []
    for thread in THREADS:
        rows += _thread(thread, year, facts, writer, rng)
    return pd.DataFrame(rows)


def _thread(
    thread: str, year: Year, facts: Facts, writer: Writer, rng: np.random.Generator
) -> list[dict[str, object]]:
    shape, language, volume, size, start = THREADS[thread]
    people = _people(year, language, size, rng)
    if shape == "star":
        people[0] = year.world.organisation
    began = pd.Timestamp(year.world.topics[year.world.issue].since or year.world.first_day)
    time = began + pd.Timedelta(hours=start, minutes=int(rng.integers(60)))
    turns = [turn for turn in getattr(facts.threads, shape) if turn.language == language]
    opening = facts.threads.openings[thread]
    rows = [_row(thread, 0, None, people[0], time, opening, writer.fill(opening))]
    parents, speakers = [0], [0]
    for number in range(1, volume):
        parent = 0 if shape == "star" else _parent(number, TO_THE_LAST[shape], rng)
        speaker = number if shape == "star" else _speaker(parent, parents, speakers, size, rng)
        said = writer.say(turns, in_order=shape == "exchange")
        if said is None:
            raise ValueError(f"{thread} needs more turns")
        time += pd.Timedelta(minutes=1 + int(rng.exponential(6 if shape == "star" else 11)))
        parents.append(parent)
        speakers.append(speaker)
        rows.append(_row(thread, number, parent, people[speaker], time, *said))
    return rows


def _people(year: Year, language: str, size: int, rng: np.random.Generator) -> list[str]:
    """Everyday people who speak the language of the thread."""
    table = year.people.table
    able = (table["language"] == language) & (table["part"] == "everyday")
    return [str(name) for name in rng.choice(table.loc[able, "account"].to_numpy(), size, replace=False)]


def _parent(number: int, to_the_last: float, rng: np.random.Generator) -> int:
    return number - 1 if rng.random() < to_the_last else int(rng.integers(max(0, number - 6), number))


def _speaker(
    parent: int, parents: list[int], speakers: list[int], size: int, rng: np.random.Generator
) -> int:
    """Often the one who was answered comes back; nobody answers themselves."""
    answered = speakers[parent]
    came_before = speakers[parents[parent]]
    if came_before != answered and rng.random() < 0.6:
        return came_before
    return int((answered + 1 + rng.integers(size - 1)) % size)


def _row(
    thread: str, number: int, parent: int | None, account: str, time: pd.Timestamp, turn: Turn, text: str
) -> dict[str, object]:
    return {
        "thread_id": thread,
        "post_id": f"{thread}-{number + 1:02d}",
        "parent_id": None if parent is None else f"{thread}-{parent + 1:02d}",
        "account": account,
        "time": time,
        "language": turn.language,
        "text": text,
        "civil": turn.civil,
        "evidence": turn.evidence,
    }
