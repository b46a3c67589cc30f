import math

import pytest

from course_utils.analysis.risk import assess, balance, sides
from course_utils.problem import Problem


def test_by_hand(risks):
    columns = ["risks", "before", "after", "cost", "bill"]
    assert sides(risks)[columns].to_numpy().tolist() == [[1, 500, 400, 30, 430], [2, 2100, 1100, 110, 1210]]


def test_without_measures_nothing_changes(risks):
    table = sides(risks, measures=[])
    assert table["before"].equals(table["after"]) and table["cost"].sum() == 0


@pytest.mark.parametrize("more", [["R1"], ["R1", "R2"], ["R1", "R2", "R3"]])
def test_another_measure_never_leaves_more_risk(risks, more):
    fewer = sides(risks, measures=more[:-1])["after"].sum()
    assert sides(risks, measures=more)["after"].sum() <= fewer


def test_one_row_can_carry_the_comparison(risks):
    table = sides(risks, without=["R2"])["before"]
    assert table["abstaining"] < table["integrating"]


def test_the_sides_are_level_at_the_balance(risks):
    risks.loc[risks["risk"] == "R2", "probability"] = balance(risks, "R2")
    table = sides(risks)["before"]
    assert table["abstaining"] == pytest.approx(table["integrating"])


def test_no_probability_may_do(risks):
    assert math.isnan(balance(risks.assign(impact=[9000, 4000, 1000]), "R2"))


def test_a_side_without_risks_costs_nothing(risks):
    assert sides(risks.query("side == 'abstaining'")).loc["integrating"].sum() == 0


def test_an_unknown_risk_is_told(risks):
    with pytest.raises(Problem, match="R9"):
        sides(risks, without=["R9"])


def test_the_sums_are_those_of_the_register(risks):
    assert sides(risks)["before"].sum() == assess(risks)["expected_loss"].sum()
