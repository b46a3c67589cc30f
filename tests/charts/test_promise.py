from __future__ import annotations

import pandas as pd

from course_utils.charts import show_promise

DESKS = {"As it is": pd.Series([1.0, 3.0, 5.0, 30.0, 50.0]), "Other": pd.Series([1.0, 1.0, 1.0, 1.0, 80.0])}


def test_the_caption_says_what_is_kept_and_what_could_be() -> None:
    assert show_promise(DESKS, 4).caption == (
        "As it is: 40% within 4 h; 30 h to keep the promise eight times in ten. "
        "Other: 80% within 4 h; 1 h to keep the promise eight times in ten."
    )


def test_the_table_has_a_column_for_each_desk() -> None:
    table = show_promise(DESKS, 4).table
    assert table.set_index("Within (hours)").loc[48].tolist() == ["80%", "80%"]


def test_a_mark_stands_on_each_curve_at_the_promise() -> None:
    axes = show_promise(DESKS, 4).figure.axes[0]
    marks = [line.get_xydata().tolist()[0] for line in axes.lines if line.get_marker() in ("o", "D")]
    assert marks == [[4, 0.4], [4, 0.8]]
