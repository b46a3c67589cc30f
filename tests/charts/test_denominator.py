from __future__ import annotations

import pytest

from course_utils.charts import show_denominator
from course_utils.problem import Problem


def test_the_same_people_have_two_percentages() -> None:
    assert show_denominator(80, 59).table.iloc[:, 1:].to_numpy().tolist() == [
        [59, 100, "59%"],
        [59, 80, "74%"],
    ]


def test_when_everybody_is_online_they_agree() -> None:
    assert (
        "60 of 100 adults: 60%. The same 60 of 100 people online: 60%." in show_denominator(100, 60).caption
    )


@pytest.mark.parametrize("online, active", [(50, 51), (0, 0), (101, 3)])
def test_nobody_is_on_a_network_offline(online: int, active: int) -> None:
    with pytest.raises(Problem, match="without being online"):
        show_denominator(online, active)
