"""A case of a few tables, for tests that need no more."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from course_utils.cases import Case
from course_utils.cases.schema import tables


def tiny_case(name: str, organisation: str, issue: str, topics: dict, **filled: pd.DataFrame) -> Case:
    """The case with those tables; all others are there, and empty."""
    empty = {table: pd.DataFrame(columns=list(schema.columns)) for table, schema in tables().items()}
    return Case(name, {"en": "Trial", "fr": "Essai"}, organisation, issue, topics, **(empty | filled))


def dated(case: Case, months: int = 3) -> Case:
    """The case with its posts dealt out over as many months from September 2025, the first ones first."""
    starts = pd.date_range("2025-09-01", periods=months, freq="MS")
    times = [starts[place % months] for place in range(len(case.posts))]
    return replace(case, posts=case.posts.assign(time=times))
