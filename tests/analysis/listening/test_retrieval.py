import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.listening import f1, precision, recall, retrieval
from course_utils.problem import Problem

PAIRS = st.lists(st.tuples(st.booleans(), st.booleans()), max_size=30)


def outside(value):
    return not (math.isnan(value) or 0 <= value <= 1)


@given(PAIRS)
def test_measures_are_shares(pairs):
    counted = retrieval([found for found, _ in pairs], [relevant for _, relevant in pairs])
    assert not any(outside(value) for value in (counted.precision, counted.recall, counted.f1))
    assert counted.both <= min(counted.found, counted.relevant) <= counted.total


@given(PAIRS)
def test_the_other_way_round_precision_is_recall(pairs):
    found, relevant = [found for found, _ in pairs], [relevant for _, relevant in pairs]
    there, back = precision(found, relevant), recall(relevant, found)
    assert there == back or (math.isnan(there) and math.isnan(back))


@given(PAIRS.filter(lambda pairs: (True, True) in pairs))
def test_f1_lies_between_the_two(pairs):
    counted = retrieval([found for found, _ in pairs], [relevant for _, relevant in pairs])
    low, high = sorted([counted.precision, counted.recall])
    assert low - 1e-12 <= counted.f1 <= high + 1e-12


def test_by_hand():
    # 4 found, 3 of them relevant, 6 relevant in all: 3/4, 3/6, 6/10.
    found, relevant = [True] * 4 + [False] * 4, [True] * 3 + [False] + [True] * 3 + [False]
    assert (precision(found, relevant), recall(found, relevant), f1(found, relevant)) == (0.75, 0.5, 0.6)


def test_nothing_found_has_no_precision():
    counted = retrieval([False, False], [True, False])
    assert math.isnan(counted.precision) and counted.recall == 0 and counted.f1 == 0
    assert math.isnan(retrieval([], []).f1)


def test_series_are_matched_by_label():
    found = pd.Series([True, False], index=["m1", "m2"])
    assert precision(found, pd.Series([False, True], index=["m2", "m1"])) == 1


@pytest.mark.parametrize(
    ("relevant", "words"), [([True], "same mentions"), (["relevant", "homonym"], "True or False"), ([True, None], "True or")]
)  # fmt: skip
def test_problems_say_what_to_do(relevant, words):
    with pytest.raises(Problem, match=words):
        retrieval([True, False], relevant)
