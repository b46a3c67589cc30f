from __future__ import annotations

import pytest

from course_utils import load_case
from course_utils.widgets import answer_half_true


@pytest.fixture
def view():
    return answer_half_true(load_case("transit"))


def give(view, rumour, answer):
    view.rumour.value, view.answer.value = rumour, answer
    view.reply.click()
    return view.status.sentence


def test_it_opens_on_silence(view):
    assert view.status.sentence.startswith("Nobody replies:")


def test_a_denial_works_on_a_false_rumour_and_harms_on_a_half_true_one(view):
    assert "does harm" not in give(view, "false", "deny")
    assert "does harm" in give(view, "half_true", "deny")
    assert "does harm" not in give(view, "half_true", "say_known")


def test_the_rule_is_said(view):
    give(view, "half_true", "deny")
    assert "30% trust the denial, and 50% of the others" in view.rule.value


def test_answers_of_one_hour_stand_together_and_another_hour_begins_anew(view):
    give(view, "false", "deny")
    give(view, "half_true", "deny")
    assert view.picture.value.count("not tried yet") < view.picture.value.count("%")
    together = view.picture.value.count("not tried yet")
    view.hour.value = 12
    view.reply.click()
    assert view.picture.value.count("not tried yet") > together


def test_silence_may_be_chosen_again(view):
    give(view, "false", "deny")
    assert give(view, "false", "silence").startswith("Nobody replies:")
