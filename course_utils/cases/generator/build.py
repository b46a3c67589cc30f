"""From a world and a seed to the files of a case."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from course_utils.cases.generator.attention import follow
from course_utils.cases.generator.card import MOMENT_FORMAT, data_card, descriptor
from course_utils.cases.generator.coders import code_accounts, code_posts
from course_utils.cases.generator.conversation import Talk
from course_utils.cases.generator.listening import listening_tables
from course_utils.cases.generator.organisation import organisation_tables
from course_utils.cases.generator.people import People, gather
from course_utils.cases.generator.phrases import load_phrasebook
from course_utils.cases.generator.post import Post
from course_utils.cases.generator.wording import learn_to_talk
from course_utils.cases.generator.year import Year
from course_utils.cases.schema import tables as schemas
from course_utils.cases.world import World, load_world
from course_utils.files import write_atomically

VERSION = 1
SEED = 2011
SIDES = (listening_tables, organisation_tables)
HANDLE = re.compile(r"@([a-z0-9_.]*[a-z0-9_])")


@dataclass(frozen=True, eq=False)
class Built:
    """A case as generated: the tables that people receive, and the truth that only the tests look at."""

    world: World
    seed: int
    tables: dict[str, pd.DataFrame]
    people: People
    posts: list[Post]


def generate(name: str, seed: int = SEED) -> Built:
    """Let the year of the case ``name`` happen. Same seed, same tables."""
    world = load_world(name)
    rng = np.random.default_rng([seed, zlib.crc32(name.encode())])
    people = gather(world, rng)
    ties = follow(people, rng)
    followers = _grouped(ties, "follower", "followed", len(people.table))
    following = _grouped(ties, "followed", "follower", len(people.table))
    wording = learn_to_talk(world, people, following, load_phrasebook(name), rng)
    posts = Talk(world, people, followers, wording, rng).converse()
    ids = {id(post): f"p{number:06d}" for number, post in enumerate(posts, start=1)}
    handles = people.table["account"].to_numpy()
    tables = {
        "accounts": people.accounts(),
        "posts": _post_table(posts, ids, people),
        "follows": pd.DataFrame(
            {"follower": handles[ties["follower"]], "followed": handles[ties["followed"]]}
        ),
        "account_codings": code_accounts(people, posts, world.issue, rng),
        "post_codings": code_posts(posts, ids, people.topics.index(world.issue), rng),
    }
    year = Year(world, seed, people, posts, ids, tables)
    for side in SIDES:
        tables |= side(year)
    return Built(world, seed, tables, people, posts)


def write_case(built: Built, folder: Path) -> Path:
    """Write the tables, the Frictionless descriptor and the two data cards of a case into ``folder``."""
    for name, table in built.tables.items():
        timed = any(column.kind == "moment" for column in schemas()[name].columns.values())
        text = table.to_csv(index=False, lineterminator="\n", date_format=MOMENT_FORMAT if timed else None)
        write_atomically(folder / f"{name}.csv", text)
    write_atomically(folder / "datapackage.json", descriptor(built.world, built.seed, VERSION, built.tables))
    for language, file in (("en", "README.md"), ("fr", "LISEZMOI.md")):
        write_atomically(folder / file, data_card(built.world, built.seed, VERSION, built.tables, language))
    return folder


def build_case(name: str, folder: Path, seed: int = SEED) -> Path:
    """Generate the case ``name`` and write it into ``folder``."""
    return write_case(generate(name, seed), folder)


def _grouped(ties: pd.DataFrame, what: str, by: str, count: int) -> list[np.ndarray]:
    """For each row number of the people, the row numbers at the other end of their ties."""
    groups = [np.empty(0, dtype=int)] * count
    for person, group in ties.groupby(by)[what]:
        groups[person] = group.to_numpy()
    return groups


def _post_table(posts: list[Post], ids: dict[int, str], people: People) -> pd.DataFrame:
    handles = people.table["account"].tolist()
    known = set(handles)
    rows = []
    for post in posts:
        named = [name for name in HANDLE.findall(post.text) if name in known and name != handles[post.author]]
        if post.parent is not None:
            named = [name for name in named if name != handles[post.parent.author]]
        rows.append(
            {
                "post_id": ids[id(post)],
                "account": handles[post.author],
                "time": post.time,
                "platform": post.platform,
                "kind": post.kind,
                "parent_id": ids[id(post.parent)] if post.parent is not None else None,
                "root_id": ids[id(post.root)],
                "language": post.language,
                "topic": people.topics[post.topic],
                "text": post.text,
                "mentions": " ".join(dict.fromkeys(named)) if post.kind != "share" else "",
                "likes": post.likes,
            }
        )
    return pd.DataFrame(rows)
