import pytest

from course_utils.analysis.risk import assess
from course_utils.problem import Problem


def test_by_hand(risks):
    columns = ["expected_loss", "residual_loss", "avoided", "worth"]
    assert assess(risks)[columns].to_numpy().tolist() == [
        [2000, 1000, 1000, 900],
        [500, 400, 100, 70],
        [100, 100, 0, -10],
    ]


def test_the_largest_loss_comes_first(risks):
    assert assess(risks)["place"].to_dict() == {"R2": 1, "R1": 2, "R3": 3}


def test_the_order_of_the_rows_does_not_matter(risks):
    assert assess(risks.iloc[::-1]).equals(assess(risks))


def test_a_score_is_no_order_of_dollars(risks):
    scores = assess(risks)["score"]
    assert scores["R1"] == scores["R2"]


def test_an_empty_register_is_told(risks):
    with pytest.raises(Problem, match="no risk"):
        assess(risks.head(0))
