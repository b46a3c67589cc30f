from __future__ import annotations

from course_utils.charts import show_timeline
from course_utils.charts.timeline import FIRST, KINDS, LAST, landmarks


def test_landmarks_are_in_their_order_and_inside() -> None:
    years = [landmark.year for landmark in landmarks()]
    assert years == sorted(years)
    assert (years[0], years[-1]) == (FIRST, LAST)
    assert {landmark.kind for landmark in landmarks()} == set(KINDS)


def test_the_platforms_of_the_article_have_its_years() -> None:
    named = {landmark.words: landmark.year for landmark in landmarks()}
    assert [named[name] for name in ("LinkedIn", "Facebook", "YouTube", "Twitter")] == [
        2003,
        2004,
        2005,
        2006,
    ]


def test_the_future_is_left_out() -> None:
    assert show_timeline(2004).table.iloc[:, 0].tolist() == ["1994", "2000", "2003", "2004"]


def test_the_caption_says_what_is_new() -> None:
    assert show_timeline(2006).caption == "2006: Twitter. 7 landmarks so far."
    assert show_timeline(2008).caption == "2008: nothing new on this list. 7 landmarks so far."
