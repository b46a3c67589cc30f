from __future__ import annotations

import pytest

from course_utils.charts import show_query
from course_utils.problem import Problem
from tests.listening import listening_case

CASE = listening_case()


def test_found_of_each_kind() -> None:
    chart = show_query(CASE, "horizon")
    assert chart.table.iloc[:, 1:].to_numpy().tolist() == [[1, 4], [2, 2], [0, 1], [1, 1]]
    assert "Precision 1 ÷ 4 = 25%. Recall 1 ÷ 4 = 25%." in chart.caption


def test_a_query_that_finds_nothing_has_no_precision() -> None:
    assert show_query(CASE, "zebra").caption == "The query finds none of the 8 mentions."


def test_a_query_that_cannot_be_read() -> None:
    with pytest.raises(Problem, match="parenthesis"):
        show_query(CASE, "(horizon")
