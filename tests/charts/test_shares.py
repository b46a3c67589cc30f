from __future__ import annotations

import pytest

from course_utils.charts import show_shares
from course_utils.problem import Problem


def test_the_interval_stands_in_caption_and_table() -> None:
    chart = show_shares({"small": (18, 40), "large": (180, 400)})
    assert "small: 18 of 40, 45%, between 31% and 60%." in chart.caption
    assert chart.table[["From", "To"]].to_numpy().tolist() == [["31%", "60%"], ["40%", "50%"]]


def test_a_sample_of_nobody_leaves_everything_open() -> None:
    assert show_shares({"none": (0, 0)}).table[["Share", "From", "To"]].to_numpy().tolist() == [
        ["–", "0%", "100%"]
    ]


@pytest.mark.parametrize("counts", [{}, {str(n): (1, 2) for n in range(8)}])
def test_one_to_seven_rows(counts: dict) -> None:
    with pytest.raises(Problem, match="one to seven"):
        show_shares(counts)


def test_a_count_beyond_its_total() -> None:
    with pytest.raises(Problem, match="between 0 and its total"):
        show_shares({"wrong": (5, 4)})
