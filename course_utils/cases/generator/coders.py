"""Two people who code by hand, carefully, and do not always agree."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.cases.generator.people import STANCES, People
from course_utils.cases.generator.post import Post

CODED_ACCOUNTS, CODED_POSTS = 120, 400
EXACT = {"A": 0.8, "B": 0.74}  # how often a coder gives the value that a panel would
LENIENT = {"A": 0.45, "B": 0.65}  # when not exact: how often the value is too high rather than too low
SARCASM_MISSED = {"A": 0.15, "B": 0.3}


def code_accounts(people: People, posts: list[Post], issue: str, rng: np.random.Generator) -> pd.DataFrame:
    """Codings of the cast, of the accounts that were passed on or answered most, and of a few others."""
    received = np.zeros(len(people.table))
    for post in posts:
        if post.parent is not None:
            received[post.parent.author] += 1
    planted = (people.table["part"] != "everyday").to_numpy()
    chosen = np.lexsort((np.arange(len(received)), -received, ~planted))[:CODED_ACCOUNTS]
    stances = people.stances[:, people.topics.index(issue)]
    rows = []
    for person in np.sort(chosen):
        for coder in EXACT:
            rows.append(
                {
                    "account": people.table["account"].iat[person],
                    "coder": coder,
                    "expertise": _rate(int(people.table["expertise"].iat[person]), coder, rng),
                    "trustworthiness": _rate(int(people.table["trustworthiness"].iat[person]), coder, rng),
                    "stance": _judge(int(stances[person]), coder, False, rng),
                }
            )
    return pd.DataFrame(rows)


def code_posts(posts: list[Post], ids: dict[int, str], issue: int, rng: np.random.Generator) -> pd.DataFrame:
    """Codings of the posts on the issue that were shared most, and of a random part of the others."""
    shares: dict[int, int] = {}
    for post in posts:
        if post.kind == "share":
            shares[id(post.root)] = shares.get(id(post.root), 0) + 1
    own = [post for post in posts if post.topic == issue and post.kind != "share"]
    by_shares = sorted(own, key=lambda post: (-shares.get(id(post), 0), ids[id(post)]))
    most, rest = by_shares[: 3 * CODED_POSTS // 4], by_shares[3 * CODED_POSTS // 4 :]
    sample = rng.choice(len(rest), min(CODED_POSTS - len(most), len(rest)), replace=False) if rest else []
    chosen = sorted(most + [rest[number] for number in sample], key=lambda post: ids[id(post)])
    return pd.DataFrame(
        [
            {
                "post_id": ids[id(post)],
                "coder": coder,
                "stance": _judge(post.stance, coder, post.sarcasm, rng),
            }
            for post in chosen
            for coder in EXACT
        ]
    )


def _rate(value: int, coder: str, rng: np.random.Generator) -> int:
    if rng.random() < EXACT[coder]:
        return value
    return int(np.clip(value + (1 if rng.random() < LENIENT[coder] else -1), 0, 3))


def _judge(stance: int, coder: str, sarcasm: bool, rng: np.random.Generator) -> str:
    if sarcasm and rng.random() < SARCASM_MISSED[coder]:
        stance = -stance
    elif rng.random() > EXACT[coder] + 0.12:
        stance = 0 if stance else int(rng.choice((-1, 1)))
    return STANCES[stance + 1]
