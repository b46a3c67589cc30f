import math

import pytest

from course_utils.analysis.listening import engagement_rate, engagement_rates
from course_utils.problem import Problem


def test_worked_example():
    rates = engagement_rates(240, followers=12_000, reach=6_000, impressions=9_600)
    assert rates["rate"].to_dict() == pytest.approx({"followers": 0.02, "reach": 0.04, "impressions": 0.025})
    assert rates.loc["reach", "count"] == 6_000 and rates.index.name == "denominator"


def test_only_what_was_given():
    assert engagement_rates(5, reach=10).index.tolist() == ["reach"]


def test_nothing_to_divide_by():
    assert math.isnan(engagement_rate(3, "reach", 0))
    with pytest.raises(Problem, match="followers, reach or impressions"):
        engagement_rates(240)


def test_problems_say_what_to_do():
    with pytest.raises(Problem, match="Did you mean “impressions”"):
        engagement_rate(1, "impression", 10)
    with pytest.raises(Problem, match="“reach” is a number of 0 or more"):
        engagement_rates(1, reach=-5)
