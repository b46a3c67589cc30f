"""Threads that can be checked by hand, and threads drawn at random."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest


@pytest.fixture
def thread() -> Callable[..., pd.DataFrame]:
    """A table of messages from words such as "a", "b>a" or "b>a:bo": message, whom it answers, who writes."""

    def build(*words: str, **columns: object) -> pd.DataFrame:
        rows = []
        for word in words:
            message, _, account = word.partition(":")
            name, _, parent = message.partition(">")
            rows.append((name, parent or None, account or name))
        return pd.DataFrame(rows, columns=["post_id", "parent_id", "account"]).assign(**columns)

    return build


@pytest.fixture
def star(thread) -> pd.DataFrame:
    """Everybody answers the opening: 40 messages."""
    return thread("s0", *(f"s{place}>s0" for place in range(1, 40)))


@pytest.fixture
def chain(thread) -> pd.DataFrame:
    """Two people who answer each other: 40 messages."""
    return thread("c0:ana", *(f"c{place}>c{place - 1}:{('ana', 'bo')[place % 2]}" for place in range(1, 40)))
