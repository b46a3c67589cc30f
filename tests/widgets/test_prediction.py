from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from course_utils import answers
from course_utils.cases import Case
from course_utils.widgets import begin, predict
from course_utils.widgets.prediction import as_options

RANKED = pd.DataFrame({"followers": [5, 3]}, index=pd.Index(["star", "bridge"], name="account"))


def kept() -> dict:
    """What the file holds for the prediction."""
    return answers.load("05", "predict/who-answers")


def keep(choice: str, times: int = 1):
    """The prediction with ``choice`` kept by the button."""
    asked = predict("who-answers")
    asked.choices.value = choice
    for _ in range(times):
        asked.button.click()
    return asked


def test_nothing_is_chosen_at_first(lesson: Path) -> None:
    assert predict("who-answers").choices.value is None


def test_keeping_without_a_choice_says_so_and_keeps_nothing(lesson: Path) -> None:
    asked = predict("who-answers")
    asked.button.click()
    assert "Choose an answer first" in asked.status.sentence
    assert kept() is None


def test_a_choice_is_kept(lesson: Path) -> None:
    assert keep("star").status.sentence == "✓ Kept: The star."
    assert kept()["first"]["choice"] == "star"


def test_choosing_alone_keeps_nothing(lesson: Path) -> None:
    predict("who-answers").choices.value = "star"
    assert kept() is None


def test_the_first_choice_stays_recorded(lesson: Path) -> None:
    keep("star")
    assert keep("bridge").status.sentence == "✓ Kept: The bridge. Your first choice was The star."
    assert [kept()[which]["choice"] for which in ("first", "last")] == ["star", "bridge"]


def test_pressing_again_and_again_changes_nothing(lesson: Path) -> None:
    keep("star", times=5)
    assert kept()["first"]["choice"] == kept()["last"]["choice"] == "star"


def test_a_restart_finds_the_choice_again(lesson: Path) -> None:
    keep("bridge")
    begin("05")
    asked = predict("who-answers")
    assert (asked.choices.value, asked.status.sentence) == (
        "bridge",
        "✓ Found again: you had kept The bridge.",
    )


def test_a_choice_that_is_no_longer_offered_is_said(lesson: Path) -> None:
    keep("bridge")
    asked = predict("who-answers", options=["someone", "else"])
    assert asked.choices.value is None
    assert "no longer among the choices" in asked.status.sentence


def test_a_disk_that_refuses_is_said_in_the_status_line(lesson: Path) -> None:
    asked = predict("who-answers")
    (lesson / "work").write_text("in the way")
    asked.choices.value = "star"
    asked.button.click()
    assert "choose a folder you may write to" in asked.status.sentence


@pytest.mark.parametrize("options", [RANKED, RANKED["followers"], RANKED.reset_index()])
def test_accounts_are_offered_with_their_display_names(lesson: Path, case: Case, options: object) -> None:
    asked = predict("from-code", options=options, case=case)
    assert asked.choices.options == (("@star (Star)", "star"), ("@bridge (Bridge)", "bridge"))


def test_words_are_offered_once_each() -> None:
    options = as_options(["up", "down", "up"])
    assert [(option.id, option.label) for option in options] == [("up", "up"), ("down", "down")]


def test_a_column_of_words_is_offered_as_words() -> None:
    assert [option.label for option in as_options(pd.Series(["up", "down"]))] == ["up", "down"]


def test_an_answer_file_that_holds_something_else_is_no_answer(lesson: Path) -> None:
    answers.save("05", "predict/who-answers", ["star"])
    assert predict("who-answers").choices.value is None
