"""Small tables that can be checked by hand, and published files when they stand beside the repository."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

REALDATA = Path(__file__).parents[3] / "shared" / "realdata"


@pytest.fixture
def realdata() -> Path:
    """Published files that the repository does not carry."""
    folder = Path(os.environ.get("RELAIS_REALDATA", REALDATA))
    if not folder.is_dir():
        pytest.skip("the published files are not on this machine; RELAIS_REALDATA may name their folder")
    return folder


@pytest.fixture
def ties() -> Callable[..., pd.DataFrame]:
    """A table of ties from words such as "bo>ana" or "bo>ana*3"; the first pays attention to the second."""

    def build(*arrows: str, direction: str | None = None) -> pd.DataFrame:
        rows = [arrow.replace("*", ">").split(">") for arrow in arrows]
        table = pd.DataFrame(
            [(row[0], row[1], int(row[2]) if len(row) > 2 else 1, 1) for row in rows],
            columns=["source", "target", "weight", "posts"],
        )
        if direction:
            table.attrs["direction"] = direction
        return table

    return build


@pytest.fixture
def scattered() -> Callable[..., pd.DataFrame]:
    """A table of ties drawn at random, with repeated rows and accounts tied to themselves."""

    def build(accounts: int, rows: int, seed: int = 0) -> pd.DataFrame:
        generator = np.random.default_rng(seed)
        names = np.array([f"a{place:05}" for place in range(accounts)], dtype=object)
        ends = generator.integers(0, accounts, (2, rows))
        columns = {
            "source": names[ends[0]],
            "target": names[ends[1]],
            "weight": generator.integers(1, 9, rows),
        }
        return pd.DataFrame(columns)

    return build


@pytest.fixture
def posts() -> pd.DataFrame:
    """Nine posts: ana is relayed, bo relays and answers, cy is alone, p9 answers a post that is not here."""
    rows = [
        ("p1", "ana", "post", None, "fares", ""),
        ("p2", "ana", "post", None, "winter", "bo"),
        ("p3", "bo", "share", "p1", "fares", "cy"),
        ("p4", "bo", "share", "p2", "winter", ""),
        ("p5", "di", "share", "p3", "fares", ""),
        ("p6", "bo", "reply", "p1", "fares", "cy di"),
        ("p7", "cy", "post", None, "winter", "cy"),
        ("p8", "ana", "reply", "p1", "fares", ""),
        ("p9", "di", "reply", "elsewhere", "fares", "ana"),
    ]
    return pd.DataFrame(rows, columns=["post_id", "account", "kind", "parent_id", "topic", "mentions"])
