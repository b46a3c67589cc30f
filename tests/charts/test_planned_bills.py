"""The bill of each choice of a plan."""

from __future__ import annotations

from course_utils.charts import show_planned_bills

BILLS = {"nothing": (0, 900), "listening": (100, 500), "pilot": (400, 450)}


def test_cost_and_loss_stand_end_to_end():
    bars = show_planned_bills(BILLS).figure.axes[0].patches
    assert [(bar.get_x(), bar.get_width()) for bar in bars] == [
        (0, 0),
        (0, 900),
        (0, 100),
        (100, 500),
        (0, 400),
        (400, 450),
    ]


def test_the_words_and_the_table_say_the_same_sums():
    chart = show_planned_bills(BILLS)
    assert chart.table["Cost and loss"].tolist() == ["$900", "$600", "$850"]
    assert "Listening only: $100 of cost and $500 of expected loss, $600 in all." in chart.description


def test_the_axis_begins_at_nothing():
    assert show_planned_bills(BILLS).figure.axes[0].get_xlim()[0] == 0
