from __future__ import annotations

from math import isnan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.decision import (
    benefit_cost,
    benefit_cost_ratio,
    break_even_hours,
    full_costs,
    return_on_investment,
)
from course_utils.problem import Problem

COST = ["cost", "option", "recurrence", "times", "amount", "hours", "rate"]
BENEFIT = ["option", "unit", "low", "expected", "high"]
PAGE = [("K1", "page", "yearly", 52, 0, 12, 45), ("K2", "page", "one-off", 1, 3600, 0, 0)]


@pytest.fixture
def costs() -> pd.DataFrame:
    return pd.DataFrame([*PAGE, ("K3", "radio", "yearly", 2, 500, 0, 0)], columns=COST)


@pytest.fixture
def benefits() -> pd.DataFrame:
    rows = [("page", "dollars", 15840, 31680, 63360), ("page", "people", 3600, 7200, 14400)]
    return pd.DataFrame(rows, columns=BENEFIT)


def test_the_example_of_the_textbook(costs) -> None:
    page = full_costs(costs).loc["page"]
    assert page[["money", "work", "hours", "full"]].tolist() == [3600, 28080, 624, 31680]
    assert page["share_of_work"] == pytest.approx(28080 / 31680)


def test_what_is_paid_once_is_not_paid_later(costs) -> None:
    assert full_costs(costs)["later"].to_dict() == {"page": 28080, "radio": 1000}


def test_ratios_and_prices_under_three_assumptions(costs, benefits) -> None:
    page = benefit_cost(costs, benefits).loc["page"]
    assert page[["ratio_low", "ratio", "ratio_high"]].tolist() == [0.5, 1, 2]
    assert page[["per_person_low", "per_person", "per_person_high"]].tolist() == pytest.approx(
        [2.2, 4.4, 8.8]
    )


def test_without_hours_it_looks_like_a_bargain(costs, benefits) -> None:
    assert benefit_cost(costs, benefits, count_hours=False).loc["page", "ratio"] == pytest.approx(8.8)


def test_an_option_that_brings_nothing_has_no_ratio(costs, benefits) -> None:
    radio = benefit_cost(costs, benefits).loc["radio"]
    assert isnan(radio["ratio"]) and isnan(radio["per_person"])


def test_what_costs_nothing_has_no_ratio() -> None:
    free = pd.DataFrame([("K1", "page", "yearly", 52, 0, 0, 0)], columns=COST)
    benefits = pd.DataFrame([("page", "dollars", 1, 2, 3)], columns=BENEFIT)
    assert isnan(benefit_cost(free, benefits).loc["page", "ratio"])
    assert isnan(full_costs(free).loc["page", "share_of_work"])


def test_return_is_the_ratio_less_one() -> None:
    assert benefit_cost_ratio(46_000, 40_000) == pytest.approx(1.15)
    assert return_on_investment(46_000, 40_000) == pytest.approx(0.15)
    assert isnan(return_on_investment(46_000, 0))


@given(st.floats(1, 60), st.floats(20, 90), st.floats(1_000, 80_000))
def test_at_break_even_a_dollar_brings_back_a_dollar(hours: float, rate: float, expected: float) -> None:
    costs = pd.DataFrame([("K1", "page", "yearly", 52, 20, hours, rate)], columns=COST)
    benefits = pd.DataFrame([("page", "dollars", 0, expected, expected)], columns=BENEFIT)
    there = costs.assign(hours=break_even_hours(costs, benefits, "K1"))
    assert benefit_cost(there, benefits).loc["page", "ratio"] == pytest.approx(1)


def test_an_item_without_hours_has_no_break_even(costs, benefits) -> None:
    with pytest.raises(Problem, match="no paid hours"):
        break_even_hours(costs, benefits, "K2")
    with pytest.raises(Problem, match="K9"):
        break_even_hours(costs, benefits, "K9")
