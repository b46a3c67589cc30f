from __future__ import annotations

from pathlib import Path

import pytest

from course_utils import answers
from course_utils.widgets import begin, quiz


def test_a_wrong_choice_gets_its_own_sentence(lesson: Path) -> None:
    item = quiz("who-answers").items[0]
    item.choices.value = "resonance"
    assert item.status.sentence == "✗ Not quite. Resonance counts those who pass it on."


def test_a_right_choice_says_so_in_words(lesson: Path) -> None:
    item = quiz("who-answers").items[0]
    item.choices.value = "reach"
    assert item.status.sentence == "✓ Right. It is the size of the room."


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ([None, None], "0 right so far; 2 of 2 still to answer."),
        (["reach", None], "1 right so far; 1 of 2 still to answer."),
        (["reach", "star"], "Score: 1 of 2."),
        (["reach", "bridge"], "Score: 2 of 2."),
    ],
)
def test_the_score_follows(lesson: Path, chosen: list[str | None], said: str) -> None:
    check = quiz("who-answers")
    for item, choice in zip(check.items, chosen, strict=True):
        item.choices.value = choice
    assert said in check.score.value


def test_an_answer_can_be_changed_as_often_as_one_likes(lesson: Path) -> None:
    check = quiz("who-answers")
    for choice in ["reach", "resonance"] * 10:
        check.items[0].choices.value = choice
    assert answers.load("05", "quiz/who-answers") == {"1": "resonance"}


def test_unchoosing_keeps_the_last_answer(lesson: Path) -> None:
    check = quiz("who-answers")
    check.items[0].choices.value = "reach"
    check.items[0].choices.value = None
    assert check.chosen == {"1": "reach"}


def test_a_restart_finds_answers_and_sentences_again(lesson: Path) -> None:
    quiz("who-answers").items[1].choices.value = "star"
    begin("05")
    item = quiz("who-answers").items[1]
    assert (item.choices.value, item.status.sentence[:1]) == ("star", "✗")


def test_kept_answers_that_fit_no_question_are_left_out(lesson: Path) -> None:
    answers.save("05", "quiz/who-answers", {"1": "gone", "7": "reach", "2": "bridge"})
    assert quiz("who-answers").chosen == {"2": "bridge"}


def test_a_disk_that_refuses_still_shows_the_sentence_and_says_why(lesson: Path) -> None:
    check = quiz("who-answers")
    (lesson / "work").write_text("in the way")
    check.items[0].choices.value = "reach"
    assert "choose a folder you may write to" in check.items[0].status.sentence
