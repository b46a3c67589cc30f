from __future__ import annotations

from dataclasses import replace

import pytest

from course_utils.cases import Case
from course_utils.charts import show_presence
from course_utils.problem import Problem
from tests.tiny import dated


@pytest.fixture
def spoken(case: Case) -> Case:
    return replace(
        dated(case),
        topics={"buses": {"en": "electric buses", "fr": "autobus électriques"}, "snow": {"en": "x"}},
    )


def test_the_table_counts_every_message(spoken) -> None:
    table = show_presence(spoken).table
    assert table.iloc[:, 0].tolist() == ["September 2025", "October 2025", "November 2025"]
    assert table.iloc[:, 1:].to_numpy().sum() == len(spoken.posts)


def test_the_caption_counts_what_is_left(spoken) -> None:
    # the star wrote one post of 61; one fan shared it, and two answered
    assert show_presence(spoken, "buses").caption == (
        "Electric buses: 61 messages in the year, 1 of them (1.6%) by @star. Without that account and everything "
        "that it set off, 57 remain (93%)."
    )


def test_a_misspelt_topic_gets_the_nearest_one(spoken) -> None:
    with pytest.raises(Problem, match="Did you mean “buses”"):
        show_presence(spoken, "busses")


def test_an_unknown_topic_gets_the_choices(spoken) -> None:
    with pytest.raises(Problem, match="buses, snow"):
        show_presence(spoken, "qqq")


def test_a_topic_without_messages_is_said(spoken) -> None:
    with pytest.raises(Problem, match="no message on that topic"):
        show_presence(spoken, "snow")


def test_a_silent_organisation_is_described_so(spoken) -> None:
    assert "without the organisation's account" in show_presence(spoken, speaking=False).description
