import pandas as pd
import pytest

from course_utils.analysis.influence import credibility
from course_utils.problem import Problem


def coded(*rows):
    return pd.DataFrame(rows, columns=["account", "coder", "expertise", "trustworthiness"])


def test_mean_of_scales_and_coders_over_three():
    assert credibility(coded(("a", "A", 3, 0), ("a", "B", 2, 1)))["a"] == pytest.approx(0.5)


def test_a_blank_is_left_out():
    assert credibility(coded(("a", "A", 3, None), ("a", "B", 1, 2)))["a"] == pytest.approx((2 + 2) / 2 / 3)


def test_outside_of_the_scale_names_the_account():
    with pytest.raises(Problem, match="“a”"):
        credibility(coded(("a", "A", 4, 0)))
