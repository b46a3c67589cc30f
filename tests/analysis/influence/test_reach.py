import math

import pandas as pd

from course_utils.analysis.influence import reach


def test_equal_factors_are_equal_steps():
    table = pd.DataFrame({"account": ["a", "b", "c"], "followers": [9, 99, 999]})
    assert reach(table).round(12).tolist() == [0, 0.5, 1]


def test_all_alike_is_zero_and_unknown_stays_unknown():
    table = pd.DataFrame({"account": ["a", "b", "c"], "followers": pd.array([5, 5, None], dtype="Int64")})
    values = reach(table)
    assert values["a"] == values["b"] == 0 and math.isnan(values["c"])
