"""Bounds on the union hold for every panel that could have given those shares."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils.analysis.audience import Bounds, group_shares, union, union_bounds
from course_utils.problem import Problem

NAMES = ("microblog", "page", "photo", "video")
panels = st.integers(2, 4).flatmap(
    lambda count: st.lists(st.tuples(*[st.booleans()] * count), min_size=1, max_size=30)
)
# Small enough for every second example to be solved in a blink.
quickly = settings(max_examples=40, deadline=None)


def shares_of(panel: list[tuple[bool, ...]], most: int) -> dict[str, float]:
    """What a survey of this panel would tell about groups of ``most`` platforms or fewer."""
    people = np.array(panel)
    groups = [g for size in range(1, most + 1) for g in combinations(range(people.shape[1]), size)]
    return {"+".join(NAMES[one] for one in g): float(people[:, g].all(axis=1).mean()) for g in groups}


def reached_by(panel: list[tuple[bool, ...]]) -> float:
    return float(np.array(panel).any(axis=1).mean())


@quickly
@given(panels)
def test_shares_alone_give_the_bounds_of_frechet(panel) -> None:
    singles = list(shares_of(panel, 1).values())
    found = union_bounds(shares_of(panel, 1))
    assert (found.low, found.high) == pytest.approx((max(singles), min(1, sum(singles))), abs=1e-6)


@quickly
@given(panels)
def test_pairs_give_bounds_at_least_as_good_as_those_of_bonferroni(panel) -> None:
    singles, pairs = shares_of(panel, 1), shares_of(panel, 2)
    overlaps = {name: share for name, share in pairs.items() if name not in singles}
    largest = max(sum(share for name, share in overlaps.items() if one in name.split("+")) for one in singles)
    found = union_bounds(pairs)
    assert found.low >= sum(singles.values()) - sum(overlaps.values()) - 1e-6
    assert found.high <= sum(singles.values()) - largest + 1e-6  # Kounias (1968)


@quickly
@given(panels, st.integers(1, 4))
def test_the_truth_lies_inside_and_knowing_more_narrows(panel, most: int) -> None:
    less, more = union_bounds(shares_of(panel, most)), union_bounds(shares_of(panel, most + 1))
    assert less.low - 1e-6 <= more.low <= reached_by(panel) + 1e-6
    assert reached_by(panel) - 1e-6 <= more.high <= less.high + 1e-6


@quickly
@given(panels)
def test_with_every_overlap_the_union_is_exact_and_never_above_the_sum(panel) -> None:
    known = shares_of(panel, 4)
    assert union(known) == pytest.approx(reached_by(panel), abs=1e-9)
    assert union_bounds(known).width == pytest.approx(0, abs=1e-6)
    assert union(known) <= sum(shares_of(panel, 1).values()) + 1e-9


def test_two_sets_by_hand() -> None:
    # 8,000 on one, 5,000 on the other, 2,200 on both, in a town of 20,000: 10,800 different people
    assert union({"page": 0.4, "photo": 0.25, "page+photo": 0.11}) * 20_000 == pytest.approx(10_800)


def test_the_order_of_names_in_a_group_does_not_matter() -> None:
    assert union({"page": 0.4, "photo": 0.3, "photo+page": 0.1}) == pytest.approx(0.6)


def test_a_table_becomes_shares() -> None:
    rows = [("page", 1, 200, 80), ("photo", 1, 200, 50), ("page+photo", 2, 200, 22)]
    table = pd.DataFrame(rows, columns=["platforms", "platform_count", "asked", "reached"])
    assert group_shares(table) == {"page": 0.4, "photo": 0.25, "page+photo": 0.11}
    assert list(group_shares(table, most=1)) == ["page", "photo"]


def test_nobody_on_two_gives_the_sum() -> None:
    assert union_bounds({"page": 0.4, "photo": 0.25, "page+photo": 0}) == Bounds(0.65, 0.65)


@pytest.mark.parametrize(
    ("shares", "sentence"),
    [
        ({"page": 0.4, "photo": 0.1, "page+photo": 0.2}, "more people would be on “page\\+photo” at once"),
        ({"page": 0.8, "photo": 0.7, "page+photo": 0.1}, "don't fit together"),
        ({"page": 40, "photo": 0.1}, "is a share, a number from 0 to 1"),
        ({"page": float("nan")}, "is a share, a number from 0 to 1"),
        ({"page": 0.4, "page+photo": 0.1}, "what “photo” reaches alone"),
        ({}, "no platform"),
        ({f"p{n}": 0.1 for n in range(11)}, "10 platforms at most"),
    ],
)
def test_what_cannot_be_is_one_sentence(shares, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        union_bounds(shares)


def test_a_missing_overlap_is_named() -> None:
    with pytest.raises(Problem, match="on page\\+photo"):
        union({"page": 0.4, "photo": 0.3})
