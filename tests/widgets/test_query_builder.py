from __future__ import annotations

from dataclasses import replace

import pytest

from course_utils.problem import Problem
from course_utils.widgets import build_query
from tests.listening import listening_case


@pytest.fixture
def view():
    return build_query(listening_case())


def test_it_opens_with_the_brand_alone(view) -> None:
    assert "Precision 1 ÷ 4 = 25%. Recall 1 ÷ 4 = 25%." in view.status.sentence


def test_mistakes_are_shown_by_kind(view) -> None:
    assert "3 mentions found that are not about us" in view.wrong.value
    assert "Sunset on the horizon" in view.wrong.value and "Mon bus est plein" in view.wrong.value


def test_a_better_query_is_praised(view) -> None:
    view.query.value = "rtr OR bus"
    assert view.status.sentence.endswith("Both reach 80%: a query to sign your name to.")
    view.back.click()
    assert view.query.value == "horizon"


def test_a_mistake_in_the_query_is_said_and_the_picture_stays(view) -> None:
    before = view.picture.value
    view.query.value = "horizon and bus"
    assert "in capitals" in view.status.sentence
    assert view.picture.value == before


def test_a_text_with_tags_stays_a_text() -> None:
    case = listening_case()
    case.mentions.loc[0, "text"] = "<b>@rtr</b>"
    assert "&lt;b&gt;@rtr" in build_query(case).wrong.value


def test_without_codings_there_is_nothing_to_check() -> None:
    case = listening_case()
    with pytest.raises(Problem, match="two people"):
        build_query(replace(case, mention_codings=case.mention_codings.head(0)))
