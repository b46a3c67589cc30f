from __future__ import annotations

from course_utils.charts import show_dashboards
from course_utils.charts.dashboards import active_followers, signed
from tests.listening import listening_case

CASE = listening_case()


def test_only_profiles_that_somebody_looks_after_count() -> None:
    assert active_followers(CASE.platforms) == 1000


def test_the_bare_cards_do_not_say_what_is_divided() -> None:
    bare, named = show_dashboards(CASE, named=False), show_dashboards(CASE)
    assert (len(bare.table.columns), len(named.table.columns)) == (2, 4)
    assert "7 mentions, all but those of the competitor" in named.table["Numerator"].tolist()


def test_the_span_of_one_measure_is_the_finding() -> None:
    assert "from −33% to +60%" in show_dashboards(CASE).caption


def test_the_bare_cards_leave_the_question_open() -> None:
    bare, named = (show_dashboards(CASE, named=named).caption for named in (False, True))
    assert "miscalculated" in named and "miscalculated" not in bare and "from −33% to +60%" in bare


def test_a_balance_has_its_sign() -> None:
    assert [signed(value) for value in (0.5, 0, -0.5)] == ["+50%", "0%", "−50%"]
