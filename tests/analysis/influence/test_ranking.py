import pandas as pd
import pytest

from course_utils.analysis.influence import PARTS, rank
from course_utils.problem import Problem


@pytest.fixture
def table():
    values = {
        "reach": [1, 0.2, 0.2],
        "resonance": [0, 1, 1],
        "relevance": [0.5, 0.5, 0.5],
        "credibility": [1, 0, 0],
    }
    return pd.DataFrame(values, index=pd.Index(["ana", "cy", "bo"], name="account"))


def test_score_is_the_weighted_sum(table):
    ranked = rank(table, {"reach": 0.4, "resonance": 0.3, "relevance": 0.2, "credibility": 0.1})
    assert ranked.loc["ana", "score"] == pytest.approx(0.6)
    assert ranked.index[0] == "ana"


def test_equal_scores_share_a_rank_in_the_order_of_names(table):
    ranked = rank(table, {"resonance": 1})
    assert ranked.index.tolist() == ["bo", "cy", "ana"] and ranked["rank"].tolist() == [1, 1, 3]


def test_three_thirds_written_short_are_accepted(table):
    assert rank(table, {"reach": 0.33, "resonance": 0.33, "relevance": 0.33})["rank"].min() == 1


def test_an_unknown_value_counts_zero(table):
    table.loc["ana", "reach"] = float("nan")
    assert rank(table, {"reach": 1}).loc["ana", "score"] == 0


def test_the_problem_says_the_sum(table):
    with pytest.raises(Problem, match=r"1\.30"):
        rank(table, {"reach": 0.8, "resonance": 0.5})


@pytest.mark.parametrize("weight", [-0.5, "half", float("nan"), True, None])
def test_a_weight_is_a_number_from_zero(table, weight):
    with pytest.raises(Problem, match="“reach”"):
        rank(table, {"reach": weight, "resonance": 1})


def test_unknown_names_get_the_nearest(table):
    with pytest.raises(Problem, match="Did you mean “reach”"):
        rank(table, {"reech": 1})


def test_parts_are_those_of_the_formula():
    assert PARTS == ("reach", "resonance", "relevance", "credibility")
