import math

import pytest

from course_utils.analysis.influence import duel
from course_utils.problem import Problem


@pytest.fixture
def star(ties):
    return ties(*(f"fan{place}>star" for place in range(50)))


def test_a_row_for_each_set_and_world(star):
    table = duel(star, {"star": ["star"], "fans": ["fan1", "fan2"]})
    assert table[["set", "world", "seeds"]].to_numpy().tolist() == [
        ["star", "broadcast", 1], ["star", "conversation", 1], ["fans", "broadcast", 2],
        ["fans", "conversation", 2],
    ]  # fmt: skip
    assert (table["low"] <= table["mean"]).all() and (table["mean"] <= table["high"]).all()


def test_reach_for_a_dollar(star):
    table = duel(star, {"star": ["star"], "fans": ["fan1", "fan1"]}, cost={"star": 1_000, "fan1": 50})
    assert table["cost"].tolist() == [1_000, 1_000, 50, 50]
    assert table["reach_per_dollar"].tolist() == pytest.approx((table["mean"] / table["cost"]).tolist())


def test_one_price_for_all_and_nothing_for_nothing(star):
    assert duel(star, {"two": ["fan1", "fan2"]}, cost=50)["cost"].tolist() == [100, 100]
    assert math.isnan(duel(star, {"free": ["star"]}, cost=0)["reach_per_dollar"].iloc[0])


def test_no_price_for_an_account_is_a_problem(star):
    with pytest.raises(Problem, match="“star”"):
        duel(star, {"star": ["star"]}, cost={"fan1": 50})


def test_no_sets_no_rows(star):
    assert duel(star, {}).empty and "mean" in duel(star, {}).columns
