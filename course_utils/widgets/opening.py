"""The first cell of a lesson: its language, its number, and what was kept from last time."""

from __future__ import annotations

from html import escape
from pathlib import Path

import ipywidgets as ipw

from course_utils import answers
from course_utils.language import listing, tr, trn, use
from course_utils.record import Reading
from course_utils.widgets import _controls, _lesson
from course_utils.widgets._page import prepare_page


def begin(lesson: str, language: str = "en") -> ipw.VBox:
    """Open ``lesson`` ("05") in ``language`` ("fr" or "en") for this kernel, and say what was found again.

    Raises Problem when the answers kept for this lesson can't be read.
    """
    use(language)
    kept = _lesson.open_lesson(lesson).all_answers()
    prepare_page()
    return _controls.view(_controls.prose(welcome(lesson, kept)))


def welcome(lesson: str, kept: Reading) -> str:
    """The status line of a lesson, as HTML."""
    where = tr("Your answers are kept in {file}.", file=_shown(answers.path(lesson)))
    sentences = [kept.notice, found_again(list(kept.entries)), where]
    return "".join(f"<div>{escape(sentence)}</div>" for sentence in sentences if sentence)


def found_again(keys: list[str]) -> str:
    """How many answers of each kind were found, in a sentence; ``keys`` are those of the lesson's answers."""
    predictions = sum(key.startswith("predict/") for key in keys)
    checks = sum(key.startswith("quiz/") for key in keys)
    counts = [
        trn("{n} prediction", "{n} predictions", predictions) if predictions else "",
        trn("{n} self-check", "{n} self-checks", checks) if checks else "",
    ]
    found = [count for count in counts if count]
    return (
        tr("Found again from last time: {what}.", what=listing(found))
        if found
        else tr("A fresh start: nothing kept yet.")
    )


def _shown(path: Path) -> str:
    return "/".join(path.parts[-3:])
