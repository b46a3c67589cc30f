import pandas as pd
import pytest

from course_utils.analysis.listening import as_defined
from course_utils.problem import Problem

METRICS = pd.DataFrame({"likes": [1, 2], "shares": [10, 20], "comments": [100, 200]}, index=["w1", "w2"])


def test_columns_are_added_up():
    assert as_defined(METRICS, "likes + comments").to_dict() == {"w1": 101, "w2": 202}


def test_problems_say_what_to_do():
    with pytest.raises(Problem, match="likes"):
        as_defined(METRICS, "like+shares")
    with pytest.raises(Problem, match="between them"):
        as_defined(METRICS, "likes+")
