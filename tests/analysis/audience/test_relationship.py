from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.audience import recode, relationship_index, relationship_scores
from course_utils.problem import Problem

ITEMS = pd.DataFrame(
    {
        "item": ["q1", "q2", "q3"],
        "dimension": ["trust", "trust", "commitment"],
        "reversed": [False, True, False],
        "most": 5,
    }
)
answers = st.lists(st.tuples(*[st.integers(1, 5)] * 3), min_size=2, max_size=30).map(
    lambda rows: pd.DataFrame(rows, columns=["q1", "q2", "q3"])
)


@given(answers)
def test_turning_round_twice_gives_the_answers_back(survey) -> None:
    assert recode(recode(survey, ITEMS), ITEMS).equals(survey.astype(float))


@given(answers)
def test_only_reversed_statements_change_and_stay_on_the_scale(survey) -> None:
    turned = recode(survey, ITEMS)
    assert turned[["q1", "q3"]].equals(survey[["q1", "q3"]].astype(float))
    assert turned["q2"].between(1, 5).all()
    assert (turned["q2"] + survey["q2"] == 6).all()


@given(answers)
def test_the_index_is_the_mean_and_lies_in_its_interval(survey) -> None:
    row = relationship_index(survey, ITEMS).loc["trust"]
    by_hand = ((survey["q1"] + 6 - survey["q2"]) / 2).mean()
    assert row["index"] == pytest.approx(by_hand)
    assert row["low"] <= row["index"] <= row["high"]


def test_seven_points_turn_round_eight() -> None:
    seven = ITEMS.assign(most=7)
    assert recode(pd.DataFrame({"q1": [1], "q2": [7], "q3": [4]}), seven)["q2"].tolist() == [1]


def test_somebody_who_left_a_blank_is_judged_by_the_rest() -> None:
    survey = pd.DataFrame({"q1": [4, np.nan], "q2": [2, 1], "q3": [np.nan, 3]})
    scores = relationship_scores(survey, ITEMS)
    assert scores["trust"].tolist() == [4, 5]
    assert relationship_index(survey, ITEMS)["people"].to_dict() == {"trust": 2, "commitment": 1}


def test_forgetting_to_recode_shows_in_alpha() -> None:
    survey = pd.DataFrame({"q1": [1, 2, 4, 5, 5], "q2": [5, 4, 2, 2, 1], "q3": 3})
    right, forgotten = relationship_index(survey, ITEMS), relationship_index(survey, ITEMS, [])
    assert right.loc["trust", "alpha"] > 0.9
    assert forgotten.loc["trust", "alpha"] < 0


def test_a_statement_that_is_not_there_is_named() -> None:
    with pytest.raises(Problem, match="Did you mean “q1”"):
        recode(pd.DataFrame({"q1": [1], "q2": [1], "q3": [1]}), ITEMS, ["q11"])


def test_a_survey_without_its_columns_is_one_sentence() -> None:
    with pytest.raises(Problem, match="“q3”"):
        recode(pd.DataFrame({"q1": [1], "q2": [1]}), ITEMS)
