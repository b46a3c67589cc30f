from __future__ import annotations

import pytest

from course_utils.analysis.audience import gaps
from course_utils.charts import show_gaps
from course_utils.problem import Problem
from tests.advantages import advantages_case

FOUND = gaps(advantages_case().survey, "belonging", by="internal", within="group")


def test_everybody_first_then_each_group() -> None:
    table = show_gaps(FOUND).table
    assert table["Group"].tolist() == ["Everybody", "Field", "Office"]
    assert table["Gap"].tolist() == [1.0, 0.0, 0.0]


def test_the_caption_sets_the_gap_beside_those_of_the_groups() -> None:
    assert show_gaps(FOUND).caption == (
        "For everybody, a gap of 1.0 points. Among people of the same group: field, 0.0; office, 0.0."
    )


def test_a_group_without_a_gap_to_measure_stays_empty() -> None:
    alone = FOUND.drop(index=["field", "office"])
    assert show_gaps(alone).caption == "For everybody, a gap of 1.0 points."


def test_nobody_to_compare_is_one_sentence() -> None:
    alone = advantages_case().survey.query("internal")
    with pytest.raises(Problem, match="both sides"):
        show_gaps(gaps(alone, "belonging", by="internal", within="group"))
