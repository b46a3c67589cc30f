from __future__ import annotations

import pandas as pd

from course_utils.analysis.planning import capacity
from course_utils.charts import show_load

CALENDAR = pd.DataFrame(
    {"week": pd.to_datetime(["2027-01-04", "2027-01-11"]), "kind": "post", "posts": [3, 9]}
)


def weeks(there):
    return capacity(CALENDAR, {"post": 2.0}, replies=30, minutes=10, available=there)


def test_the_worst_week_is_named():
    assert show_load(weeks(12)).caption == (
        "The hours are missing in 1 week out of 2. The worst, the week of 11 January 2027: 23 hours needed, 12 there."
    )


def test_hours_enough_for_all():
    assert show_load(weeks(40)).caption == "The hours are there in each of the 2 weeks."


def test_a_row_for_each_week():
    assert show_load(weeks(12)).table["Hours missing"].tolist() == ["0.0", "11.0"]
