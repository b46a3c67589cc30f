from __future__ import annotations

import pytest

from course_utils.charts import show_bill_bars, show_bills
from course_utils.problem import Problem
from tests.scenarios import scenario_table


def test_doing_nothing_has_a_bill_too():
    assert "Doing nothing: $2,000;" in show_bills(scenario_table()).caption


def test_the_range_goes_from_favourable_to_cautious():
    assert "Listening and a pilot: $1,000 (from $500 to $2,100)" in show_bills(scenario_table()).caption


def test_without_uncertainty_no_range_is_said():
    assert "from" not in show_bills(scenario_table(), uncertain=False).caption


def test_a_cut_axis_lies_about_lengths():
    caption = show_bill_bars(scenario_table(), start=900).caption
    assert (
        caption == "The longest bar looks 11.0 times as long as the shortest. In dollars, it is 2.00 times."
    )


def test_from_zero_lengths_say_what_dollars_say():
    assert "2.00 times as long as the shortest, and so are" in show_bill_bars(scenario_table()).caption


@pytest.mark.parametrize("start", [-1, 1000])
def test_an_axis_that_leaves_no_bar(start):
    with pytest.raises(Problem, match="leaves no bar"):
        show_bill_bars(scenario_table(), start)
