from __future__ import annotations

from dataclasses import replace

import pytest

from course_utils.charts import show_rumour
from course_utils.problem import Problem
from tests.rumours import rumour_table


@pytest.fixture
def told(case):
    return replace(case, rumour=rumour_table())


def test_the_caption_counts_to_the_end(told):
    assert show_rumour(told).caption == (
        "After 30 hours: 70 messages, 300 accounts that may have seen it, 116 that believe it. "
        "Busiest hour: 4, with 12 messages. First official statement: hour 10."
    )


def test_nothing_after_the_hour_is_drawn_or_said(told):
    chart = show_rumour(told, until=8)
    below, above = chart.figure.axes
    assert max(line.get_xdata()[-1] for line in below.lines) == 8
    assert len(above.patches) == 9
    assert chart.caption.endswith("The organisation has said nothing yet.")
    assert chart.table["Hours"].tolist() == ["0 to 5", "6 to 8"]


def test_the_room_for_what_comes_does_not_move(told):
    first, last = (show_rumour(told, until=hour).figure.axes[0] for hour in (8, 29))
    assert first.get_xlim() == last.get_xlim()
    assert first.get_ylim() == last.get_ylim()


@pytest.mark.parametrize("until", [-1, 30, 2.5])
def test_an_hour_that_is_not_there_is_refused(told, until):
    with pytest.raises(Problem, match="from 0 to 29"):
        show_rumour(told, until)


def test_a_case_without_a_rumour_is_refused(told):
    with pytest.raises(Problem, match="no rumour"):
        show_rumour(replace(told, rumour=told.rumour.head(0)))
