import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.agreement import cohen_kappa
from course_utils.analysis.listening import check_by_group, check_tool, retrieval
from course_utils.problem import Problem

CODES = st.sampled_from(["positive", "neutral", "negative"])
# Rows by hand, columns by the tool: the worked example of two coders, with the tool as the second.
WORKED = [[28, 6, 2], [5, 30, 9], [1, 4, 15]]


@pytest.fixture
def worked():
    names = ["positive", "neutral", "negative"]
    pairs = [(a, b) for i, a in enumerate(names) for j, b in enumerate(names) for _ in range(WORKED[i][j])]
    return check_tool([a for a, _ in pairs], [b for _, b in pairs], categories=names)


def test_worked_example(worked):
    assert worked.table.to_numpy().tolist() == WORKED
    assert worked.accuracy == pytest.approx(0.73) and worked.kappa == pytest.approx(0.58, abs=0.005)
    assert worked.by_code.loc["positive", "precision"] == pytest.approx(28 / 34)
    assert worked.by_code.loc["positive", "recall"] == pytest.approx(28 / 36)
    assert worked.always == 0.44


@given(st.lists(st.tuples(CODES, CODES), min_size=1, max_size=40))
def test_each_code_is_a_retrieval(pairs):
    hand, tool = zip(*pairs, strict=True)
    check = check_tool(hand, tool)
    assert check.table.to_numpy().sum() == len(pairs)
    for code, row in check.by_code.iterrows():
        same = retrieval([word == code for word in tool], [word == code for word in hand])
        assert row["f1"] == pytest.approx(same.f1, nan_ok=True)
        assert row["recall"] == pytest.approx(same.recall, nan_ok=True)
    assert 0 <= check.macro_f1 <= 1


def test_always_saying_the_commonest_gets_always():
    check = check_tool(["no"] * 9 + ["yes"], ["no"] * 10)
    assert check.accuracy == check.always == 0.9 and check.kappa == 0 and check.macro_f1 < 0.5


def test_groups_apart():
    hand, tool = pd.Series(list("abab"), index=list("wxyz")), pd.Series(list("abba"), index=list("wxyz"))
    groups = check_by_group(
        hand, tool, pd.Series(["fr", "fr", "en", None], index=list("wxyz"), name="language")
    )
    assert groups["accuracy"].to_dict() == {"en": 0, "fr": 1} and groups["count"].to_dict() == {
        "en": 1,
        "fr": 2,
    }
    assert groups.loc["fr", "kappa"] == cohen_kappa(hand[:2], tool[:2]) and groups.index.name == "language"


def test_nothing_to_compare_is_nan():
    check = check_tool([None], ["a"])
    assert math.isnan(check.accuracy) and math.isnan(check.macro_f1) and math.isnan(check.always)


def test_problems_say_what_to_do():
    with pytest.raises(Problem, match="2 and 1"):
        check_tool(["a", "b"], ["a"])
    with pytest.raises(Problem, match="one table"):
        check_by_group(pd.Series(["a"]), pd.Series(["a"]), pd.Series(["fr", "en"]))
