from __future__ import annotations

import pandas as pd
import pytest

from course_utils.analysis.rumour import Assumptions, simulate
from course_utils.charts import show_answers
from course_utils.problem import Problem

TIES = pd.DataFrame({"source": ["ana", "bo", "cy"], "target": ["bo", "cy", "ana"]})


def answer(**asked):
    return simulate(TIES, ["ana"], reply=1, assumptions=Assumptions(reach=1, pass_on=0.05, **asked), runs=50)


def test_an_answer_that_does_harm_is_told():
    chart = show_answers({("half_true", "deny"): answer(credibility=0, backfire=1)})
    assert "Worse than silence: Half-true rumour, flat denial." in chart.caption


def test_what_helps_is_not_said_to_harm():
    assert "Worse" not in show_answers({("false", "deny"): answer(credibility=1)}).caption


def test_what_was_not_tried_is_not_given_away():
    table = show_answers({("false", "deny"): answer(credibility=1)}).table
    assert table["Believing at the end, mean"].tolist() == ["0%", *["not tried yet"] * 3]


def test_nothing_to_show_is_said():
    with pytest.raises(Problem, match="at least one"):
        show_answers({})
