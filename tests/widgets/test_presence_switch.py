from __future__ import annotations

import pytest

from course_utils.widgets import switch_presence
from tests.tiny import dated


@pytest.fixture
def view(case):
    return switch_presence(dated(case))


def test_it_opens_on_all_topics_with_the_account(view) -> None:
    assert view.status.sentence.startswith("All topics: ")
    assert "those that it set off" in view.picture.value


def test_the_topic_is_named(view) -> None:
    view.topic.value = "buses"
    assert view.status.sentence.startswith("Electric buses: ")


def test_the_switch_takes_the_account_away(view) -> None:
    before = view.status.sentence
    view.speaking.value = False
    assert "without the organisation" in view.picture.value
    assert view.status.sentence == before  # the finding is the same: what is left
