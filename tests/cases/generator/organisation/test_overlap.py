"""Audiences overlap: adding them up counts the same people twice."""

from __future__ import annotations

import pandas as pd
import pytest


@pytest.fixture
def reached(side) -> dict[frozenset[str], int]:
    """Group of platforms → people reached by all of them."""
    overlap = side["overlap"]
    return {
        frozenset(platforms.split("+")): count
        for platforms, count in zip(overlap["platforms"], overlap["reached"], strict=True)
    }


def test_three_platforms_three_pairs_and_the_triple(side, reached) -> None:
    assert sorted(len(group) for group in reached) == [1, 1, 1, 2, 2, 2, 3]
    assert [len(group) for group in reached] == side["overlap"]["platform_count"].tolist()


def test_a_group_reaches_no_more_than_any_of_its_parts(reached) -> None:
    for small, few in reached.items():
        for large, fewer in reached.items():
            assert not small < large or fewer <= few


def test_the_union_is_far_below_the_sum_and_above_the_largest(side, reached) -> None:
    union = sum((-1) ** (len(group) + 1) * count for group, count in reached.items())
    singles = [count for group, count in reached.items() if len(group) == 1]
    assert max(singles) < union < 0.85 * sum(singles)
    assert union <= side["overlap"]["asked"].iloc[0]


def test_each_part_of_the_picture_holds_some_people(reached) -> None:
    (triple,) = (group for group in reached if len(group) == 3)
    for platform in triple:
        pairs = [group for group in reached if len(group) == 2 and platform in group]
        alone = reached[frozenset({platform})] - sum(reached[pair] for pair in pairs) + reached[triple]
        assert alone > 0


def test_it_is_the_same_panel_as_the_audience(side, reached) -> None:
    by_platform: pd.Series = side["audience"].groupby("platform")["reached"].sum()
    for group, count in reached.items():
        if len(group) == 1:
            assert by_platform[next(iter(group))] == count
    assert side["overlap"]["asked"].eq(side["audience"].drop_duplicates("public")["asked"].sum()).all()
