from __future__ import annotations

import pytest

from course_utils.charts import show_waits
from course_utils.problem import Problem


def test_the_table_is_the_wall() -> None:
    table = show_waits(16, 3, 1).table
    assert table.iloc[:, 1].round(2).tolist() == [3, 12, 27, 57, 297]  # ρ ÷ (1 - ρ) replies of 3 minutes


def test_the_caption_says_where_this_desk_stands() -> None:
    assert show_waits(19, 3, 1).caption == (
        "The desk is used at 95%. Mean wait: 57 minutes before somebody starts; 95% of the messages have to wait."
    )


def test_a_desk_with_more_work_than_time() -> None:
    assert "without end" in show_waits(40, 3, 1).caption


def test_more_people_have_another_curve() -> None:
    assert (show_waits(16, 3, 2).table.iloc[:, 1] < show_waits(16, 3, 1).table.iloc[:, 1]).all()


def test_nobody_at_the_desk_is_a_problem() -> None:
    with pytest.raises(Problem, match="from 1"):
        show_waits(16, 3, 0)
