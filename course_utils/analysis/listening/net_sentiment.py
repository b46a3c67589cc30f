"""Two numbers that are both called net sentiment."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from course_utils.analysis._asked import need_amount, need_choice
from course_utils.analysis.listening._counts import divided

__all__ = ["SENTIMENTS", "count_sentiments", "net_sentiment_over_all", "net_sentiment_over_opinions"]

SENTIMENTS = ("positive", "neutral", "negative")


def net_sentiment_over_opinions(positive: float, negative: float) -> float:
    """(P - N) ÷ (P + N): the balance among mentions that take a side, from -1 to 1; neutral ones left out.

    Far from 0 even when hardly anybody takes a side. ``nan`` when nobody does. Raises Problem for a count
    below 0.

    >>> round(net_sentiment_over_opinions(180, 90), 3)
    0.333
    """
    need_amount("positive", positive)
    need_amount("negative", negative)
    return divided(positive - negative, positive + negative)


def net_sentiment_over_all(positive: float, negative: float, neutral: float) -> float:
    """(P - N) ÷ (P + N + U): the balance among all mentions, from -1 to 1; neutral ones counted.

    Never farther from 0 than `net_sentiment_over_opinions`: say which of the two you print. ``nan`` when
    there is no mention. Raises Problem for a count below 0.

    >>> net_sentiment_over_all(180, 90, 230)
    0.18
    """
    need_amount("positive", positive)
    need_amount("negative", negative)
    need_amount("neutral", neutral)
    return divided(positive - negative, positive + negative + neutral)


def count_sentiments(labels: Iterable[str]) -> dict[str, int]:
    """Number of mentions of each sentiment, in the words that the two measures above take; blanks set aside.

    Raises Problem for a label that is not positive, neutral or negative.

    >>> count_sentiments(["positive", "neutral", "positive", None])
    {'positive': 2, 'neutral': 1, 'negative': 0}
    """
    counts = pd.Series(list(labels), dtype=object).value_counts()  # blanks are not counted
    for label in counts.index:
        need_choice(str(label), SENTIMENTS)
    return {sentiment: int(counts.get(sentiment, 0)) for sentiment in SENTIMENTS}
