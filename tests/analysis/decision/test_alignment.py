from __future__ import annotations

from math import isnan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.decision import (
    LEVELS,
    alignment_matrix,
    alignment_share,
    chains,
    orphans,
    uncovered,
)
from course_utils.problem import Problem

ROWS = [
    ("M", None, "mission"),
    ("C1", "M", "communication"),
    ("C2", None, "communication"),
    ("C3", "M", "communication"),
    ("S1", "C1", "social"),
    ("S2", "C2", "social"),
    ("S3", "", "social"),
    ("S4", "M", "social"),
    ("I1", "S1", "indicator"),
    ("I2", "S3", "indicator"),
]


def objectives(rows: list[tuple] = ROWS) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["objective", "parent", "level"])


# Any drawing of arrows, loops and arrows to nowhere included.
NAMES = st.sampled_from(["a", "b", "c", "d", "e", "nowhere", ""])
DRAWINGS = st.lists(st.tuples(NAMES, st.sampled_from(LEVELS)), min_size=5, max_size=5).map(
    lambda drawn: objectives([(name, *row) for name, row in zip("abcde", drawn, strict=True)])
)


def test_by_hand() -> None:
    table = chains(objectives())
    assert table["path"]["S1"] == ("S1", "C1", "M")
    assert table["ends"][["S1", "S2", "S3", "S4"]].tolist() == ["", "lost-above", "no-parent", ""]
    assert table.index[table["measured"]].tolist() == ["S1", "S3"]


def test_orphans_of_each_level() -> None:
    assert orphans(objectives()) == ["S2", "S3"]
    assert orphans(objectives(), "communication") == ["C2"]


def test_the_share_with_and_without_an_indicator() -> None:
    assert alignment_share(objectives()) == 0.5
    assert alignment_share(objectives(), measured=True) == 0.25
    assert isnan(alignment_share(objectives(ROWS[:1])))


def test_who_is_served_and_by_whom() -> None:
    assert uncovered(objectives()) == ["C3"]
    matrix = alignment_matrix(objectives())
    assert matrix.index[matrix.sum(axis=1) == 0].tolist() == ["S3", "S4"]
    assert matrix.columns[matrix.sum() == 0].tolist() == ["C3"]


def test_arrows_that_lead_nowhere() -> None:
    table = chains(objectives([("a", "b", "social"), ("b", "a", "social"), ("c", "z", "social")]))
    assert table["ends"].tolist() == ["loop", "loop", "unknown-parent"]


@given(DRAWINGS)
def test_every_way_up_ends_and_an_aligned_one_ends_at_a_mission(table: pd.DataFrame) -> None:
    levels = table.set_index("objective")["level"]
    for _, row in chains(table).iterrows():
        assert len(set(row["path"])) == len(row["path"])
        assert row["aligned"] == (levels[row["path"][-1]] == "mission") == (row["ends"] == "")


@given(DRAWINGS)
def test_orphans_are_what_the_share_leaves_out(table: pd.DataFrame) -> None:
    social = int((table["level"] == "social").sum())
    if social:
        assert alignment_share(table) == pytest.approx(1 - len(orphans(table)) / social)
        assert alignment_share(table, measured=True) <= alignment_share(table)


@given(DRAWINGS, st.permutations(range(5)))
def test_the_order_of_the_rows_does_not_matter(table: pd.DataFrame, order: list[int]) -> None:
    assert chains(table).equals(chains(table.iloc[order]).loc[list("abcde")])


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([("S", None, "social"), ("S", None, "social")], "twice"),
        ([("S", None, "tactic")], "unknown-choice"),
    ],
)
def test_what_cannot_be_read_is_told(rows: list[tuple], kind: str) -> None:
    with pytest.raises(Problem) as told:
        chains(objectives(rows))
    assert told.value.kind == kind
