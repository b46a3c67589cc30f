import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.listening import share_of_voice, shares_of_voice
from course_utils.problem import Problem


def test_worked_example():
    assert share_of_voice({"ours": 342, "theirs": 858}, "ours") == pytest.approx(0.285)


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=6).filter(any))
def test_shares_add_up_to_one(counts):
    shares = shares_of_voice({f"o{place}": count for place, count in enumerate(counts)})
    assert shares.sum() == pytest.approx(1) and shares.between(0, 1).all()


def test_counts_may_come_from_a_column():
    labels = pd.Series(["ours", "theirs", "ours", "ours"])
    assert share_of_voice(labels.value_counts(), "ours") == 0.75


def test_nobody_mentioned_is_nan():
    assert math.isnan(share_of_voice({"ours": 0, "theirs": 0}, "ours"))


def test_problems_say_what_to_do():
    with pytest.raises(Problem, match="Did you mean “ours”"):
        share_of_voice({"ours": 1}, "our")
    with pytest.raises(Problem, match="0 or more"):
        shares_of_voice({"ours": -1})
