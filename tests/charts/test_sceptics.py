from __future__ import annotations

import pytest

from course_utils import language
from course_utils.charts import show_sceptics
from course_utils.problem import Problem

PEOPLE = [("Finance", 3, 3, "return"), ("Reply desk", 3, 1, "time"), ("Archives", 1, 2, "legitimacy")]


def texts(chart) -> list[str]:
    return [text.get_text() for text in chart.figure.axes[0].texts]


def test_the_caption_names_whom_to_see_first_and_who_is_touched_without_weight() -> None:
    assert show_sceptics(PEOPLE).caption == (
        "High interest, high influence: Finance. See them before the meeting, one at a time. "
        "High interest, low influence: Reply desk."
    )


def test_a_person_who_moves_changes_the_caption() -> None:
    moved = [("Finance", 3, 2, "return"), *PEOPLE[2:]]
    assert show_sceptics(moved).caption == "Nobody here is high on both."


def test_each_name_stands_over_the_word_of_its_reason() -> None:
    assert texts(show_sceptics(PEOPLE[:2])) == ["Finance", "return", "Reply desk", "lack of time"]


def test_more_interest_is_to_the_right_and_more_influence_higher() -> None:
    finance, _, desk, _, archives, _ = show_sceptics(PEOPLE).figure.axes[0].texts
    assert archives.get_position()[0] < desk.get_position()[0] == finance.get_position()[0]
    assert desk.get_position()[1] < archives.get_position()[1] < finance.get_position()[1]


def test_the_table_holds_what_was_given() -> None:
    assert show_sceptics(PEOPLE).table.loc[1].tolist() == ["Reply desk", "3", "1", "lack of time"]


def test_those_for_whom_there_is_no_room_are_counted_and_stand_in_the_table() -> None:
    chart = show_sceptics(PEOPLE * 10)
    left_out = 30 - sum(text in ("Finance", "Reply desk", "Archives") for text in texts(chart))
    counted = [int(text.split()[2]) for text in texts(chart) if text.startswith("… and")]
    assert (sum(counted), len(chart.table)) == (left_out, 30)
    assert left_out > 0


@pytest.mark.parametrize("word", ["temps", "Le temps", "le manque de temps"])
def test_a_reason_may_have_its_article(word: str) -> None:
    language.use("fr")
    assert show_sceptics([("Poste", 3, 1, word)]).table.iloc[0, 3] == "le manque de temps"


def test_a_misspelt_reason_gets_the_nearest_one() -> None:
    with pytest.raises(Problem, match="Did you mean “security”"):
        show_sceptics([("Privacy", 2, 3, "securty")])


@pytest.mark.parametrize("level", [0, 4, "high"])
def test_a_level_that_does_not_exist_is_told_with_its_person(level: object) -> None:
    with pytest.raises(Problem, match="For “Privacy”, I read"):
        show_sceptics([("Privacy", level, 3, "security")])


@pytest.mark.parametrize("row", ["Finance", ("Finance", 3, 3)])
def test_a_person_takes_four_things(row: object) -> None:
    with pytest.raises(Problem, match="four things"):
        show_sceptics([row])


def test_an_empty_map_asks_for_somebody() -> None:
    with pytest.raises(Problem, match="Add a person"):
        show_sceptics([])
