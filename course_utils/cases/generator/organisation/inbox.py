"""Messages to the organisation, and a desk that answers them in order of arrival when somebody sits there."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.cases.generator.calendar import HOURS, heat
from course_utils.cases.generator.organisation.facts import Facts, Inbox
from course_utils.cases.generator.organisation.staffing import DAY, Shift
from course_utils.cases.generator.year import Year

PUBLIC = ("page", "microblog", "photo")
WANTS = {"question": 0.97, "complaint": 0.95, "praise": 0.12, "other": 0.3}  # chance of calling for a reply
COURTESY = 0.2  # chance of a reply to a message that does not call for one
FORGOTTEN = {True: 0.16, False: 0.06}  # public messages sink faster
STALE, GIVEN_UP = 4 * DAY, 0.4  # after so many minutes of waiting, this share is let go
PEAK = 0.95  # messages follow the conversation, a little less steeply


def inbox(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """The messages of the year in order of arrival, with the replies that the desk managed to give."""
    rng = year.chance("inbox")
    table = _messages(year, facts.inbox, rng)
    days = (year.world.last_day - year.world.first_day).days + 1
    people = int(tables["staffing"]["people"].max())
    shifts = [
        Shift(tables["staffing"], person, year.world.first_day.weekday(), days) for person in range(people)
    ]
    replies = _replies(table, facts.inbox, shifts, days * DAY, rng)
    table = pd.concat([table, replies], axis=1)
    start = pd.Timestamp(year.world.first_day)
    for column in ("received", "first_reply"):
        table[column] = start + pd.to_timedelta(table[column], unit="min")
    table.insert(0, "message", [f"m{number:05d}" for number in range(1, len(table) + 1)])
    table["minutes"] = table["minutes"].astype("Int64")
    return table


def _messages(year: Year, rules: Inbox, rng: np.random.Generator) -> pd.DataFrame:
    """What arrives: `received` in minutes since the first midnight."""
    count = int(rng.poisson(rules.messages))
    warmth = heat(year.world)
    weights = warmth.sum(axis=1).to_numpy() ** PEAK
    days = np.sort(rng.choice(len(weights), count, p=weights / weights.sum()))
    hours = rng.choice(24, count, p=HOURS / HOURS.sum())
    received = np.sort(days * DAY + hours * 60 + rng.integers(60, size=count))
    talk = warmth.drop(columns="life", errors="ignore")
    shares = (talk.T / talk.sum(axis=1)).T.to_numpy().cumsum(axis=1)
    drawn = rng.random(count)[:, None] > shares[received // DAY]
    topics = np.minimum(drawn.sum(axis=1), talk.shape[1] - 1)
    kinds = _choice(rules.kinds, count, rng)
    channels = _choice(rules.channels, count, rng)
    return pd.DataFrame(
        {
            "received": received,
            "channel": channels,
            "language": np.where(rng.random(count) < rules.english, "en", "fr"),
            "kind": kinds,
            "topic": np.array(talk.columns)[topics],
            "public": np.isin(channels, PUBLIC),
            "needs_reply": rng.random(count) < np.array([WANTS[kind] for kind in kinds]),
        }
    )


def _choice(weights: dict[str, float], count: int, rng: np.random.Generator) -> np.ndarray:
    share = np.array(list(weights.values()))
    return rng.choice(list(weights), count, p=share / share.sum())


def _replies(
    table: pd.DataFrame, rules: Inbox, shifts: list[Shift], end: int, rng: np.random.Generator
) -> pd.DataFrame:
    """First in, first out: whoever can begin first takes the next message; what comes after ``end`` is unknown."""
    luck, patience = rng.random(len(table)), rng.random(len(table))
    means = np.array([rules.minutes[kind] for kind in table["kind"]])
    work = np.maximum(np.rint(rng.exponential(means)), 2)
    free = [0.0] * len(shifts)
    rows: list[tuple] = []
    for number, message in enumerate(table.itertuples()):
        kept = luck[number] > FORGOTTEN[message.public] if message.needs_reply else luck[number] < COURTESY
        begin = [max(free[person], shift.work_at(message.received)) for person, shift in enumerate(shifts)]
        moments = [shift.moment_at(begin[person], "right") for person, shift in enumerate(shifts)]
        person = int(np.argmin(moments))
        waits = moments[person] - message.received
        if not kept or (waits > STALE and patience[number] < GIVEN_UP):
            rows.append((np.nan, "", np.nan))
            continue
        free[person] = begin[person] + work[number]
        reply = np.ceil(shifts[person].moment_at(free[person]))
        known = reply < end
        rows.append((reply, rules.advisers[person], work[number]) if known else (np.nan, "", np.nan))
    return pd.DataFrame(rows, columns=["first_reply", "replied_by", "minutes"])
