from __future__ import annotations

import pytest

from course_utils.charts import show_quadrant
from course_utils.problem import Problem


def test_the_table_follows_the_measure_with_the_stance_beside_it(ranked) -> None:
    table = show_quadrant(ranked, by="followers").table
    assert table.iloc[0].tolist() == ["@star", 50_000, "● favourable"]


def test_the_caption_names_the_first_unfavourable_voice(ranked) -> None:
    assert (
        "The first unfavourable voice is @steady, in place 2."
        in show_quadrant(ranked, by="followers").caption
    )


def test_a_side_that_nobody_takes_has_no_band(ranked) -> None:
    chart = show_quadrant(ranked[ranked["stance"] != "disputed"])
    assert not any("coders disagree" in label.get_text() for label in chart.figure.axes[0].get_yticklabels())


def test_nobody_coded_is_said(ranked) -> None:
    with pytest.raises(Problem, match="has a stance yet"):
        show_quadrant(ranked.head(0))


def test_accounts_not_ranked_yet_are_sent_to_the_ranking(ranked) -> None:
    with pytest.raises(Problem, match="influence.rank"):
        show_quadrant(ranked.drop(columns=["score"]))


def test_a_misspelt_column_gets_the_nearest_one(ranked) -> None:
    with pytest.raises(Problem, match="Did you mean “relays”"):
        show_quadrant(ranked, by="relay")
