from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils.analysis.decision import Scenario, compare_scenarios, full_costs, three_scenarios
from course_utils.analysis.risk import sides
from course_utils.cases import load_case
from course_utils.problem import Problem

COST = ["cost", "option", "recurrence", "times", "amount", "hours", "rate"]
BENEFIT = ["option", "nature", "unit", "low", "expected", "high"]
RISK = ["risk", "side", "probability", "impact", "likelihood", "severity", "effectiveness", "mitigation_cost"]


def hand_tables() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Listening 500 and the page 200 + 5,200 a year; abstaining loses 2,000 a year, integrating 500."""
    costs = [
        ("K1", "listening", "yearly", 1, 500, 0, 0),
        ("K2", "page", "yearly", 52, 0, 5, 20),
        ("K3", "page", "one-off", 1, 200, 0, 0),
    ]
    benefits = [
        ("listening", "avoided", "dollars", 600, 900, 1200),
        ("page", "revenue", "dollars", 0, 5200, 10400),
        ("page", "engaged", "people", 1, 2, 3),
    ]
    risks = [
        ("R1", "integrating", 0.5, 1000, 4, 1, 0.2, 30),
        ("R2", "abstaining", 0.5, 4000, 4, 1, 0.5, 100),
    ]
    return (
        pd.DataFrame(costs, columns=COST),
        pd.DataFrame(benefits, columns=BENEFIT),
        pd.DataFrame(risks, columns=RISK),
    )


@pytest.fixture
def tables() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    return hand_tables()


def test_by_hand(tables) -> None:
    table = compare_scenarios(*tables, three_scenarios(weeks=26))
    assert table.loc["nothing"].tolist() == [0, 2000, 0, 0, -2000, -2000, -2000, 0]
    assert table.loc["listening"].tolist() == [500, 2000, 900, 0, -1900, -1600, -1300, 400]
    assert table.loc["pilot"].tolist() == [3300, 1250, 900, 2600, -3950, -1050, 1850, 950]


def test_to_do_nothing_has_a_risk_and_so_has_a_pilot(tables) -> None:
    assert (compare_scenarios(*tables)["loss"] > 0).all()


def test_a_measure_costs_and_lowers_the_loss_of_the_side_that_counts(tables) -> None:
    ready = Scenario("ready", measures=["R2"])
    in_vain = Scenario("in vain", measures=["R1"])
    table = compare_scenarios(*tables, [ready, in_vain])
    assert table[["cost", "loss"]].to_numpy().tolist() == [[100, 1000], [0, 2000]]


@pytest.mark.parametrize("weeks", [1, 8, 26, 51])
def test_a_year_of_pilot_is_the_page_and_a_shorter_one_lies_between(weeks: int) -> None:
    case = load_case("coop")
    year, some = (
        compare_scenarios(case.costs, case.benefits, case.risks, three_scenarios(length))
        for length in (52, weeks)
    )
    full, losses = full_costs(case.costs)["full"], sides(case.risks)["before"]
    assert year.loc["pilot", "cost"] == pytest.approx(full["page"] + full["listening"])
    assert year.loc["pilot", "loss"] == pytest.approx(losses["integrating"])
    assert some.loc["pilot", "cost"] <= year.loc["pilot", "cost"] + 1e-6
    assert min(losses) - 1e-6 <= some.loc["pilot", "loss"] <= max(losses) + 1e-6


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 51), st.floats(0, 1), st.floats(0, 1))
def test_a_longer_pilot_costs_more_and_moves_towards_integrating(
    weeks: int, one: float, other: float
) -> None:
    costs, benefits, risks = hand_tables()
    risks["probability"] = [one, other]
    shorter, longer = (
        compare_scenarios(costs, benefits, risks, three_scenarios(length)).loc["pilot"]
        for length in (weeks, weeks + 1)
    )
    assert longer["cost"] - shorter["cost"] == pytest.approx(100)
    assert longer["loss"] - shorter["loss"] == pytest.approx((1000 * one - 4000 * other) / 52, abs=1e-6)


@pytest.mark.parametrize("name", ["transit", "coop", "museum"])
def test_every_case_has_its_three_scenarios(name: str) -> None:
    case = load_case(name)
    table = compare_scenarios(case.costs, case.benefits, case.risks)
    assert table.index.tolist() == ["nothing", "listening", "pilot"]
    assert table.notna().all(axis=None)
    sums = table["avoided"] + table["gained"] - table["cost"] - table["loss"]
    assert table["net"].tolist() == pytest.approx(sums.tolist())
    assert (table["net_low"] <= table["net"]).all() and (table["net"] <= table["net_high"]).all()


@pytest.mark.parametrize(
    ("scenarios", "kind"),
    [
        ([], "no-scenario"),
        ([Scenario("a"), Scenario("a")], "twice"),
        ([Scenario("a", {"pages": 1})], "unknown-choice"),
        ([Scenario("a", {"page": 8})], "bad-share"),
        ([Scenario("a", presence=8)], "bad-share"),
        ([Scenario("a", measures=["R9"])], "unknown-risk"),
    ],
)
def test_what_cannot_be_compared_is_told(tables, scenarios, kind: str) -> None:
    with pytest.raises(Problem) as told:
        compare_scenarios(*tables, scenarios)
    assert told.value.kind == kind


def test_a_pilot_lasts_a_year_at_most() -> None:
    with pytest.raises(Problem, match="from 1 to 52"):
        three_scenarios(weeks=60)
