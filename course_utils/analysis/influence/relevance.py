"""Whether an account speaks of our issue."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_choice, need_columns

__all__ = ["relevance"]


def relevance(posts: pd.DataFrame, topic: str) -> pd.Series:
    """Relevance: the share (0-1) of an account's posts that are on ``topic``.

    relevance = posts on topic ÷ posts, all kinds together: relaying and answering are ways of speaking of
    something. Influence is bound to a topic; a leader in one follows in another (Katz & Lazarsfeld, 1955).

    Posts without a topic count as off topic. Raises Problem, with the nearest one, for a topic that no post
    has.

    >>> posts = pd.DataFrame({"account": ["ana", "ana", "bo"], "topic": ["fares", "winter", "fares"]})
    >>> relevance(posts, "fares").to_dict()
    {'ana': 0.5, 'bo': 1.0}

    Source: the "relevance" of the three R, commonly attributed to Solis (Altimeter, 2012).
    """
    need_columns(posts, ["account", "topic"])
    need_choice(topic, sorted(posts["topic"].dropna().unique()))
    on_topic = (posts["topic"] == topic).fillna(False).astype(float)
    return on_topic.groupby(posts["account"].rename("account")).mean().rename("relevance")
