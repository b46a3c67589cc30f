"""The rumour hour by hour, from the posts on the issue in its first week."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.cases.generator.listening.facts import Facts
from course_utils.cases.generator.listening.official_replies import began
from course_utils.cases.generator.post import Post
from course_utils.cases.generator.year import Year

HOURS = 168
CONVINCED, RELIEVED = (
    0.09,
    0.07,
)  # chance that one who reads it believes it, or lets go of it after a correction
OFFICIALLY = {"acknowledgement": 0.02, "holding": 0.08, "correction": 0.25}  # the same, after a statement
ROUNDING = 5  # an estimate, and it should look like one


def rumour_hours(year: Year, facts: Facts, statements: pd.DataFrame) -> pd.DataFrame:
    """One row for each hour of the first week, those in which nothing happened included."""
    posts = _first_week(year)
    start = began(year)
    table = pd.DataFrame({"hour": range(HOURS)})
    table["time"] = start + pd.to_timedelta(table["hour"], unit="h")
    official = year.people.table["account"].tolist().index(year.world.organisation)
    kinds = {
        "posts": posts,
        "shares": [post for post in posts if post.kind == "share"],
        "corrections": [post for post in posts if _corrects(post) and post.author != official],
        "answers": [post for post in posts if post.author == official and post.kind == "reply"],
    }
    for name, those in kinds.items():
        table[name] = _by_hour([post.time for post in those], start)
    table["official_replies"] = _by_hour(list(statements["time"]), start)
    reached, believers = _belief(year, posts, statements, start)
    table["reached"], table["believers"] = reached, believers
    return table


def rumour_claims(year: Year, facts: Facts) -> pd.DataFrame:
    """The claims inside the rumour, and what is known of each."""
    rows = [
        {
            "claim_id": f"k{number}",
            "claim_fr": claim.fr,
            "claim_en": claim.en,
            "verdict": claim.verdict,
            "established": began(year) + pd.Timedelta(minutes=round(60 * claim.hours)),
            "source": claim.source,
        }
        for number, claim in enumerate(facts.claims, start=1)
    ]
    return pd.DataFrame(rows)


def _first_week(year: Year) -> list[Post]:
    issue = year.people.topics.index(year.world.issue)
    start = began(year)
    end = start + pd.Timedelta(hours=HOURS)
    return [post for post in year.posts if post.topic == issue and start <= post.time < end]


def _corrects(post: Post) -> bool:
    return post.stance > 0 and post.kind != "share" and not post.sarcasm


def _by_hour(times: list[pd.Timestamp], start: pd.Timestamp) -> np.ndarray:
    hours = [int((time - start) / pd.Timedelta(hours=1)) for time in times]
    return np.bincount([hour for hour in hours if hour < HOURS], minlength=HOURS)


def _belief(
    year: Year, posts: list[Post], statements: pd.DataFrame, start: pd.Timestamp
) -> tuple[np.ndarray, np.ndarray]:
    """People of the case who have seen it so far, and how many of them hold it for true, at the end of each hour."""
    rng = year.chance("rumour")
    followers = _followers(year)
    seen = np.zeros(len(followers), dtype=bool)
    believes = np.zeros(len(followers), dtype=bool)
    events = [(post.time, 0, post) for post in posts]
    events += [(row.time, 1, row) for row in statements.itertuples()]
    events.sort(key=lambda event: event[:2])
    reached, believers = np.zeros(HOURS, dtype=int), np.zeros(HOURS, dtype=int)
    waiting = 0
    for hour in range(HOURS):
        end = start + pd.Timedelta(hours=hour + 1)
        while waiting < len(events) and events[waiting][0] < end:
            _hear(events[waiting][2], followers, seen, believes, rng)
            waiting += 1
        reached[hour] = seen.sum()
        believers[hour] = ROUNDING * round(believes.sum() / ROUNDING)
    return reached, np.minimum(believers, reached)


def _hear(what, followers: list[np.ndarray], seen: np.ndarray, believes: np.ndarray, rng) -> None:
    """A post reaches those who follow its author; a statement reaches everybody who heard of the matter."""
    if not isinstance(what, Post):
        believes &= rng.random(len(believes)) >= OFFICIALLY[what.kind]
        return
    audience = followers[what.author]
    seen[audience] = True
    seen[what.author] = True
    luck = rng.random(len(audience))
    if what.stance < 0:
        believes[what.author] = True
        believes[audience] |= luck < CONVINCED
    elif what.stance > 0:
        believes[what.author] = False
        believes[audience] &= luck >= RELIEVED


def _followers(year: Year) -> list[np.ndarray]:
    """For each row number of the people, the row numbers of those who follow them."""
    place = {account: number for number, account in enumerate(year.people.table["account"])}
    follows = year.tables["follows"]
    ties = pd.DataFrame({"of": follows["followed"].map(place), "who": follows["follower"].map(place)})
    groups = [np.empty(0, dtype=int)] * len(place)
    for person, group in ties.groupby("of")["who"]:
        groups[person] = group.to_numpy()
    return groups
