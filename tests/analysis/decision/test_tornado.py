from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.decision import tornado
from course_utils.problem import Problem

VALUE = st.floats(-1000, 1000)
WORLD = {"people": 100, "worth": 5, "cost": 300}


def net(world: dict[str, float]) -> float:
    return world["people"] * world["worth"] - world["cost"]


def test_by_hand() -> None:
    table = tornado(net, WORLD, share=0.2)
    assert table.loc["people"].tolist() == [100, 80, 120, 100, 200, 300, 200, False]
    assert table.index.tolist() == ["people", "worth", "cost"]


def test_what_flips_the_decision() -> None:
    assert tornado(net, WORLD)["flips"].to_dict() == {"people": True, "worth": True, "cost": False}
    assert tornado(net, WORLD, threshold=120)["flips"].all()


def test_a_probability_stops_at_its_most() -> None:
    row = tornado(lambda world: world["chance"], {"chance": 0.8}, most={"chance": 1}).loc["chance"]
    assert row[["low", "high", "at_high"]].tolist() == pytest.approx([0.4, 1, 1])


def test_a_hump_is_measured_from_its_top() -> None:
    row = tornado(lambda world: -((world["x"] - 2) ** 2), {"x": 2}).loc["x"]
    assert (row["at_low"], row["at_high"], row["swing"]) == (-1, -1, 1)


@given(st.dictionaries(st.sampled_from("abcd"), VALUE, min_size=1), st.floats(0, 1))
def test_a_sum_swings_by_twice_the_share_of_each_value(values, share: float) -> None:
    table = tornado(lambda world: sum(world.values()), values, share)
    assert table["swing"].to_dict() == pytest.approx(
        {name: 2 * share * abs(values[name]) for name in values}, abs=1e-9
    )
    assert table["swing"].is_monotonic_decreasing


@given(st.dictionaries(st.sampled_from("abcd"), VALUE, min_size=1))
def test_no_move_no_swing_and_nothing_is_spoilt(values) -> None:
    before = dict(values)
    table = tornado(lambda world: sum(world.pop(name) for name in list(world)), values, share=0)
    assert (table["swing"] == 0).all() and not table["flips"].any() and values == before


@pytest.mark.parametrize(
    ("outcome", "assumptions", "options", "kind"),
    [
        (net, {}, {}, "no-assumption"),
        (net, WORLD, {"share": 50}, "bad-share"),
        (net, WORLD | {"cost": "dear"}, {}, "bad-assumption"),
        (net, WORLD, {"most": {"worht": 1}}, "unknown-choice"),
        (net, WORLD, {"most": {"worth": 1}}, "above-most"),
        (lambda world: None, WORLD, {}, "bad-outcome"),
        (lambda world: float("nan") if world["cost"] < 300 else 1, WORLD, {}, "bad-outcome"),
    ],
)
def test_what_cannot_be_varied_is_told(outcome, assumptions, options, kind: str) -> None:
    with pytest.raises(Problem) as told:
        tornado(outcome, assumptions, **options)
    assert told.value.kind == kind
