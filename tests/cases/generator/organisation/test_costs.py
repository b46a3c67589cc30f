"""A free page is not free."""

from __future__ import annotations

import pandas as pd
import pytest

from course_utils.cases.generator.organisation.figures import cash, full_cost


def test_most_of_the_page_is_paid_in_hours(side) -> None:
    assert cash(side["costs"], "page") < 0.25 * full_cost(side["costs"], "page")


def test_the_sum_is_the_one_of_the_textbook() -> None:
    rows = [("page", 52, 0, 12.0, 45), ("page", 1, 3600, 0.0, 0), ("print", 1, 9, 9.0, 9)]
    costs = pd.DataFrame(rows, columns=["option", "times", "amount", "hours", "rate"])
    assert full_cost(costs, "page") == pytest.approx(31_680)  # 12 h × 45 $ × 52 + 3,600 $


def test_listening_alone_costs_much_less_than_the_page_but_is_not_free(side) -> None:
    assert 0 < full_cost(side["costs"], "listening") < 0.5 * full_cost(side["costs"], "page")


def test_one_off_items_are_paid_once_and_hours_have_a_rate(side) -> None:
    costs = side["costs"]
    assert costs.loc[costs["recurrence"] == "one-off", "times"].eq(1).all()
    assert set(costs["recurrence"]) == {"one-off", "yearly"}
    assert ((costs["hours"] > 0) == (costs["rate"] > 0)).all()
    assert (costs["amount"] + costs["hours"] > 0).all()
