import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.listening import (
    count_sentiments,
    net_sentiment_over_all,
    net_sentiment_over_opinions,
)
from course_utils.problem import Problem

COUNTS = st.integers(0, 10_000)


def test_worked_example():
    assert net_sentiment_over_opinions(180, 90) == pytest.approx(1 / 3)
    assert net_sentiment_over_all(180, 90, 230) == pytest.approx(0.18)


def test_twenty_sarcastic_posts_move_both():
    # 20 of the 180 positive ones were sarcastic.
    assert net_sentiment_over_opinions(160, 110) == pytest.approx(0.185, abs=0.0005)
    assert net_sentiment_over_all(160, 110, 230) == pytest.approx(0.1)


@given(COUNTS.filter(bool), COUNTS, COUNTS)
def test_neutral_ones_pull_towards_zero(positive, negative, neutral):
    over_all, over_opinions = (
        net_sentiment_over_all(positive, negative, neutral),
        net_sentiment_over_opinions(positive, negative),
    )
    assert abs(over_all) <= abs(over_opinions) <= 1 and over_all * over_opinions >= 0
    assert net_sentiment_over_opinions(negative, positive) == -over_opinions


def test_no_opinion_is_nan():
    assert math.isnan(net_sentiment_over_opinions(0, 0)) and net_sentiment_over_all(0, 0, 5) == 0


def test_labels_are_counted():
    assert count_sentiments(["negative", None, "negative"]) == {"positive": 0, "neutral": 0, "negative": 2}
    with pytest.raises(Problem, match="Did you mean “positive”"):
        count_sentiments(["positif"])


@pytest.mark.parametrize("count", [-1, float("nan"), "12"])
def test_what_is_no_count_is_a_problem(count):
    with pytest.raises(Problem, match="“negative” is a number of 0 or more"):
        net_sentiment_over_opinions(1, count)
