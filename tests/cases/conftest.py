"""The cases as the generator makes them: each world and seed once for all the tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pandas as pd
import pytest

from course_utils.analysis import influence
from course_utils.cases.generator import SEED, Built, generate

CASES = ("transit", "coop", "museum")
SEEDS = (SEED, 7, 41, 20263)  # the one that students receive, and three that nobody looked at beforehand


@cache
def _generated(case: str, seed: int) -> Built:
    return generate(case, seed)


@cache
def _measured(case: str, seed: int) -> pd.DataFrame:
    return Facts(_generated(case, seed)).measure()


class Facts:
    """What a built case hides: who plays which part; and what a reader of its tables can find out."""

    def __init__(self, built: Built) -> None:
        self.built = built
        self.truth = built.people.table.set_index("account")
        self.posts = built.tables["posts"]
        self.own = self.posts[self.posts["kind"] != "share"]

    @property
    def measures(self) -> pd.DataFrame:
        """One row per account: relayers, betweenness, posts, relays, well_relayed; 0 where nothing happened."""
        return _measured(self.built.world.name, self.built.seed)

    def who(self, part: str) -> str:
        """The account that plays ``part``, the first of the cast if there are several."""
        return self.truth.index[self.truth["part"] == part][0]

    def shares(self) -> pd.DataFrame:
        """The shares, with the account that each passed on."""
        shares = self.posts[self.posts["kind"] == "share"]
        authors = self.posts.set_index("post_id")["account"]
        return shares.assign(target=authors.loc[shares["parent_id"]].to_numpy())

    def measure(self) -> pd.DataFrame:
        """Compute what ``measures`` keeps."""
        ties = influence.edges(self.posts, kind="share")
        relayers = self.shares().groupby(["target", "parent_id"])["account"].nunique()
        columns = {
            "relayers": influence.strength(ties)["in_degree"],
            "betweenness": influence.betweenness(ties, mode="exact"),
            "well_relayed": relayers[relayers >= 3].groupby("target").size(),
        }
        table = pd.DataFrame(columns).join(influence.received(self.posts), how="outer")
        return table.reindex(self.truth.index).fillna(0)

    def place(self, account: str, measure: str) -> int:
        """The place of an account by a measure, 1 for the highest; equals share the better place."""
        return int((self.measures[measure] > self.measures.loc[account, measure]).sum()) + 1


@pytest.fixture(scope="session")
def generated() -> Callable[[str, int], Built]:
    """A case with a seed."""
    return _generated


@pytest.fixture(params=CASES)
def built(request: pytest.FixtureRequest) -> Built:
    """Each case as students receive it."""
    return _generated(request.param, SEED)


@pytest.fixture
def tables(built: Built) -> dict[str, pd.DataFrame]:
    """The tables of each case."""
    return built.tables


@pytest.fixture(
    params=[(case, seed) for case in CASES for seed in SEEDS], ids=lambda pair: f"{pair[0]}-{pair[1]}"
)
def facts(request: pytest.FixtureRequest) -> Facts:
    """Each case with several seeds: what is planted must not hang on one of them."""
    return Facts(_generated(*request.param))
