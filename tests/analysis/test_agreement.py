import math

import pandas as pd
import pytest

from course_utils.analysis.agreement import by_coder, cohen_kappa, confusion, percent_agreement
from course_utils.problem import Problem

# Two coders, 100 posts, three stances: the worked example of the kit's curriculum.
WORKED = [[28, 6, 2], [5, 30, 9], [1, 4, 15]]
STANCES = ["favourable", "neutral", "unfavourable"]


@pytest.fixture
def coders():
    pairs = [
        (a, b) for i, a in enumerate(STANCES) for j, b in enumerate(STANCES) for _ in range(WORKED[i][j])
    ]
    return pd.Series([a for a, _ in pairs]), pd.Series([b for _, b in pairs])


def test_confusion_counts_first_coder_in_rows(coders):
    assert confusion(*coders).to_numpy().tolist() == WORKED


def test_worked_example(coders):
    assert percent_agreement(*coders) == pytest.approx(0.73)
    assert cohen_kappa(*coders) == pytest.approx(0.58, abs=0.005)


def test_kappa_by_hand():
    # 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: pₒ = 0.7, pₑ = 0.5 × 0.6 + 0.5 × 0.4 = 0.5.
    a, b = [1] * 25 + [0] * 25, [1] * 20 + [0] * 5 + [1] * 10 + [0] * 15
    assert cohen_kappa(a, b) == pytest.approx(0.4)


def test_weights_forgive_small_distances():
    a, near, far = [0, 1, 2, 3], [1, 1, 2, 3], [3, 1, 2, 3]
    assert cohen_kappa(a, near, "quadratic") > cohen_kappa(a, near, "linear") > cohen_kappa(a, near)
    assert cohen_kappa(a, far, "quadratic") < cohen_kappa(a, far, "linear")


def test_weights_measure_numbers_by_their_value():
    # By hand: one pair in four is 3 apart; by chance (2 × 3 + 2 × 1) ÷ 16 of them would be.
    observed, expected = 3 / 4, 3 * (2 * 3 + 2 * 1) / 16
    assert cohen_kappa([0, 0, 3, 3], [0, 3, 3, 3], "linear") == pytest.approx(1 - observed / expected)


def test_weights_on_words_want_an_order(coders):
    with pytest.raises(Problem, match="in an order"):
        cohen_kappa(*coders, "linear")
    ordered = pd.CategoricalDtype(STANCES, ordered=True)
    by_type = cohen_kappa(coders[0].astype(ordered), coders[1].astype(ordered), "linear")
    assert by_type == cohen_kappa(*coders, "linear", categories=STANCES)


@pytest.mark.parametrize("codes", [["same"] * 5, []])
def test_nothing_to_tell_apart_is_nan(codes):
    assert math.isnan(cohen_kappa(codes, codes))


def test_blank_codes_are_set_aside():
    assert percent_agreement(["a", None, "b"], ["a", "b", "a"]) == 0.5
    assert math.isnan(percent_agreement([None], ["a"]))


def test_series_are_matched_by_label():
    a = pd.Series(["x", "y"], index=["p1", "p2"])
    assert percent_agreement(a, a[::-1]) == 1


def test_different_lengths_are_a_problem():
    with pytest.raises(Problem, match="3 and 2"):
        percent_agreement([1, 2, 3], [1, 2])


def test_codes_never_used_keep_their_row():
    assert confusion(["a"], ["a"], categories=["a", "b"]).to_numpy().tolist() == [[1, 0], [0, 0]]
    assert confusion([1, "a"], [1, 1]).to_numpy().sum() == 2


def test_the_codes_stand_in_a_column_for_each_coder() -> None:
    codings = pd.DataFrame(
        {"account": ["ana", "ana", "bo"], "coder": ["A", "B", "A"], "stance": ["x", "y", "z"]}
    )
    assert by_coder(codings, "stance").loc["ana"].tolist() == ["x", "y"]


def test_codes_of_nobody_are_said_in_a_sentence() -> None:
    with pytest.raises(Problem, match="two people"):
        by_coder(pd.DataFrame({"account": [], "coder": [], "stance": []}), "stance")
