from __future__ import annotations

import pandas as pd

from course_utils.analysis.planning import platform_fit
from course_utils.charts import show_fit

SCORES = pd.DataFrame({"reach": [5.0, 2.0], "lightness": [1.0, 4.0]}, index=["page", "photo"])


def test_the_first_and_by_how_much():
    assert show_fit(platform_fit(SCORES, {"reach": 3, "lightness": 1})).caption == (
        "Page comes first, with 4.00; Photo follows by 1.50."
    )


def test_a_tie_is_left_to_people():
    assert "people must" in show_fit(platform_fit(SCORES, {"reach": 1, "lightness": 1})).caption


def test_a_single_platform_has_no_rival():
    assert "there is no other" in show_fit(platform_fit(SCORES.iloc[:1], {"reach": 1})).caption


def test_what_each_criterion_brings_stands_in_the_table():
    table = show_fit(platform_fit(SCORES, {"reach": 3, "lightness": 1})).table
    assert table.loc[0].tolist() == ["Page", "3.75", "0.25", "4.00"]
