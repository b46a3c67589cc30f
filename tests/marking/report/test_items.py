"""Item analysis, against values worked out by hand."""

from __future__ import annotations

import pytest

from course_utils.marking.report.items import analyse

POINTS = {"q1": 2.0, "q2": 2.0, "q3": 4.0}


def rows(*marks):
    return [dict(zip(POINTS, row, strict=True)) for row in marks]


def test_difficulty_is_the_share_of_the_points():
    items = analyse(POINTS, rows((2, 0, 4), (2, 1, 0)))
    assert [item.difficulty for item in items] == [1.0, 0.25, 0.5]
    assert [(item.full, item.none) for item in items] == [(2, 0), (0, 1), (1, 1)]


def test_discrimination_is_the_correlation_with_the_total_of_the_others():
    # q1: 0 1 2 2 against q2 + q3: 0 2 3 5. By hand: r = 5.5 / sqrt(2.75 * 13).
    [q1, *_] = analyse(POINTS, rows((0, 0, 0), (1, 1, 1), (2, 1, 2), (2, 2, 3)))
    assert q1.discrimination == pytest.approx(5.5 / (2.75 * 13) ** 0.5)


def test_a_question_that_everyone_got_right_discriminates_nothing():
    assert analyse(POINTS, rows((2, 0, 0), (2, 1, 1), (2, 2, 4)))[0].discrimination is None


def test_a_question_that_waits_counts_in_no_total():
    waiting = analyse(POINTS, rows((0, 0, None), (1, 1, 3), (2, 2, 0)))
    assert waiting[0].discrimination == pytest.approx(1.0)
    assert waiting[2].marked == 2


def test_before_anything_is_marked_nothing_is_claimed():
    assert [(item.difficulty, item.discrimination) for item in analyse(POINTS, [])] == [(None, None)] * 3
