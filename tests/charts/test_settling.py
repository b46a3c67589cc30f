from __future__ import annotations

from course_utils.analysis.decision import posts_by_month
from course_utils.charts import show_settling
from tests.strategy import strategy_case

CASE = strategy_case()
CHART = show_settling(posts_by_month(CASE.posts), CASE)


def test_the_steady_topic_comes_first_and_the_event_last() -> None:
    assert CHART.table.iloc[:, :2].to_numpy().tolist() == [
        ["Horizon app", 1],
        ["Delays", 2],
        ["Winter buses", 4],
    ]


def test_what_needs_the_whole_year_is_hatched() -> None:
    (axes,) = CHART.figure.axes
    assert [bool(bar.get_hatch()) for bar in axes.patches] == [False, False, True]


def test_the_caption_tells_them_apart() -> None:
    assert CHART.caption == (
        "Three months are enough for: Horizon app and delays. Only the whole year, 4 months, brings these within 20%: "
        "winter buses."
    )
