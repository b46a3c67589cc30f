from __future__ import annotations

import pytest

from course_utils.analysis.audience import relationship_index
from course_utils.charts import show_relationship
from course_utils.problem import Problem
from tests.advantages import advantages_case

CASE = advantages_case()


def test_a_row_for_each_dimension() -> None:
    chart = show_relationship(relationship_index(CASE.survey, CASE.survey_items))
    assert chart.table["Dimension"].tolist() == ["Trust", "Commitment"]
    assert chart.table["Index"].tolist() == [3.25, 3.17]
    assert chart.caption.startswith("Highest: trust, 3.25. Lowest: commitment, 3.17.")


def test_statements_that_contradict_each_other_are_said_and_marked() -> None:
    chart = show_relationship(relationship_index(CASE.survey, CASE.survey_items, []))
    assert chart.caption.startswith("α is below 0 for trust and commitment")
    (axes,) = chart.figure.axes
    assert {line.get_marker() for line in axes.lines} >= {"D"}


def test_the_scale_is_the_one_of_the_survey() -> None:
    (axes,) = show_relationship(relationship_index(CASE.survey, CASE.survey_items), most=7).figure.axes
    assert axes.get_xlim() == (1, 7)


def test_no_dimension_is_one_sentence() -> None:
    with pytest.raises(Problem, match="no dimension"):
        show_relationship(relationship_index(CASE.survey, CASE.survey_items.head(0)))
