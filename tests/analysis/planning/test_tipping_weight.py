from __future__ import annotations

from math import isnan

import pandas as pd
import pytest
from hypothesis import given, settings

from course_utils.analysis.planning import platform_fit, tipping_weight, tipping_weights
from course_utils.problem import Problem
from tests.analysis.planning.conftest import choices

SCORES = pd.DataFrame({"public": [5, 2], "hours": [1, 4], "tone": [3, 3]}, index=["page", "forum"])


def test_by_hand() -> None:
    table = tipping_weights(SCORES, {"public": 3, "hours": 1, "tone": 1})
    assert table.loc["public", ["move", "tips_at", "share", "share_at"]].tolist() == pytest.approx(
        [-2, 1, 0.6, 1 / 3]
    )
    assert table.loc["hours", ["move", "towards"]].tolist() == [2, "forum"]


def test_equal_scores_never_tip() -> None:
    assert isnan(tipping_weight(SCORES, {"public": 3, "hours": 1, "tone": 1}, "tone"))
    assert tipping_weights(SCORES.iloc[[0]], {"public": 1})["move"].isna().all()


def test_in_a_tie_any_touch_decides() -> None:
    table = tipping_weights(SCORES, {"public": 1, "hours": 1, "tone": 1})
    assert table["move"].fillna(-1).to_dict() == {"public": 0, "hours": 0, "tone": -1}


def test_whoever_is_best_everywhere_stays_best() -> None:
    better = pd.DataFrame({"x": [5, 4], "y": [3, 3]}, index=["one", "other"])
    assert tipping_weights(better, {"x": 1, "y": 1})["move"].isna().all()


def test_a_weight_brought_down_to_nothing_does_not_flip() -> None:
    level = pd.DataFrame({"x": [5, 1], "y": [2, 2]}, index=["one", "other"])
    assert isnan(tipping_weight(level, {"x": 1, "y": 1}, "x"))


@settings(max_examples=30, deadline=None)
@given(choices())
def test_there_it_is_a_tie_and_a_hair_further_another_wins(drawn) -> None:
    scores, weights = drawn
    winner = platform_fit(scores, weights).winners[0]
    for criterion, row in tipping_weights(scores, weights).dropna().iterrows():
        beyond = row["move"] + 1e-4 * (
            1 if scores[criterion][winner] < scores[criterion][row["towards"]] else -1
        )
        assert row["towards"] in platform_fit(scores, weights | {criterion: row["weight"] + beyond}).winners
        assert winner not in platform_fit(scores, weights | {criterion: row["weight"] + beyond}).winners


@settings(max_examples=30, deadline=None)
@given(choices())
def test_half_way_there_nothing_has_changed(drawn) -> None:
    scores, weights = drawn
    found = platform_fit(scores, weights)
    if not found.tie:
        for criterion, move in tipping_weights(scores, weights)["move"].dropna().items():
            half = weights | {criterion: weights[criterion] + move / 2}
            assert platform_fit(scores, half).winners == found.winners


@settings(max_examples=30, deadline=None)
@given(choices())
def test_a_criterion_that_never_tips_may_weigh_nothing_or_a_ton(drawn) -> None:
    scores, weights = drawn
    winner = platform_fit(scores, weights).winners[0]
    table = tipping_weights(scores, weights)
    for criterion in table.index[table["move"].isna()]:
        assert winner in platform_fit(scores, weights | {criterion: 1e6}).winners


def test_a_criterion_without_a_weight_is_told() -> None:
    with pytest.raises(Problem, match="public"):
        tipping_weight(SCORES, {"public": 1}, "publics")
