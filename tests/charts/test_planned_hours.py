"""Hours of a plan's calendar against those of its people."""

from __future__ import annotations

from datetime import date

import pytest

from course_utils.charts import show_planned_hours

WEEKS = {date(2027, 1, 11): 6.0, date(2027, 1, 18): 12.5}


@pytest.mark.parametrize(
    ("there", "words"),
    [
        (13, "every week fits"),
        (12.5, "every week fits"),
        (10, "1 week takes more"),
        (5, "2 weeks take more"),
        (None, "takes 12.5 hours."),
    ],
)
def test_the_caption_says_whether_the_weeks_fit(there, words):
    chart = show_planned_hours(WEEKS, there)
    assert words in chart.caption
    assert chart.caption in chart.description


def test_a_bar_for_each_week_and_the_same_in_the_table():
    chart = show_planned_hours(WEEKS, 10)
    assert [bar.get_width() for bar in chart.figure.axes[0].patches] == [6, 12.5]
    assert chart.table["Hours planned"].tolist() == ["6.0", "12.5"]
