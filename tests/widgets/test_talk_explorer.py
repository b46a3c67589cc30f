from __future__ import annotations

from dataclasses import replace

import pytest

from course_utils.problem import Problem
from course_utils.widgets import explore_talk
from tests.listening import listening_case


@pytest.fixture
def view():
    return explore_talk(listening_case())


def test_it_opens_at_the_beginning(view) -> None:
    assert view.status.sentence == "Message 1 of 4, by @rtr: it opens the thread."


def test_a_message_stands_under_what_it_answers(view) -> None:
    view.thread.value = "chain"
    view.message.value = 3
    assert view.status.sentence == "Message 3 of 4, by @ana: answers message 2, by @bo."
    assert view.said.value.index("Message chain-2") < view.said.value.index("Message chain-3")


def test_another_thread_begins_at_its_beginning(view) -> None:
    view.message.value = 4
    view.thread.value = "chain"
    assert view.status.sentence == "Message 1 of 4, by @ana: it opens the thread."
    assert "chain: 2 people" in view.picture.value


def test_a_case_without_threads() -> None:
    case = listening_case()
    with pytest.raises(Problem, match="no thread"):
        explore_talk(replace(case, thread_posts=case.thread_posts.head(0)))
