from __future__ import annotations

import pandas as pd

from course_utils.analysis.rumour import Assumptions, last_useful_reply
from course_utils.charts import show_replies

TIES = pd.DataFrame({"source": ["ana", "bo", "cy"], "target": ["bo", "cy", "ana"]})


def found(goal):
    sure = Assumptions(reach=1, credibility=1)
    return last_useful_reply(TIES, ["ana"], count="believed", goal=goal, replies=[0, 1, 9], assumptions=sure)


def test_the_last_moment_is_named():
    assert show_replies(found(0.7)).caption.startswith(
        "Who ever believed it: the last moment that keeps to 70% is hour 0"
    )


def test_too_late_from_the_first_on_is_told():
    assert show_replies(found(0.01)).caption.startswith(
        "Who ever believed it: even the first moment is too late to keep to 1%"
    )


def test_a_row_for_each_moment():
    assert show_replies(found(0.7)).table["Hour of the reply"].tolist() == ["0", "1", "9"]


def test_those_who_still_believe_are_another_count():
    table = show_replies(last_useful_reply(TIES, ["ana"], replies=[0, 9])).table
    assert "Who believes at the end, mean" in table.columns
