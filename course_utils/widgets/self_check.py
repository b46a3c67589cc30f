"""A self-check: every answer, right or wrong, gets its own sentence. It is for the student, never marked."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import ipywidgets as ipw

from course_utils.language import number, tr
from course_utils.widgets import _controls, _lesson
from course_utils.widgets.questions import Answer, Question, load_questions


def quiz(key: str) -> SelfCheck:
    """Ask the self-check ``key`` of this lesson; answers are kept and found again after a restart.

    Raises Problem when the lesson has not begun or has no such self-check.
    """
    lesson = _lesson.open_now()
    return SelfCheck(lesson, key, load_questions(lesson.number).check(key))


def verdict(answer: Answer) -> str:
    """What a student reads after choosing ``answer``: a sign, a word, and the reason."""
    word = tr("✓ Right.") if answer.right else tr("✗ Not quite.")
    return f"{word} {answer.why}"


def score(questions: tuple[Question, ...], chosen: dict[str, str]) -> str:
    """How many questions are answered rightly; ``chosen`` maps a question's place ("1") to an answer's id."""
    right = sum(
        option.right
        for place, asked in enumerate(questions, 1)
        for option in asked.options
        if option.id == chosen.get(str(place))
    )
    if len(chosen) < len(questions):
        return tr(
            "{right} right so far; {left} of {all} still to answer.",
            right=number(right),
            left=number(len(questions) - len(chosen)),
            all=number(len(questions)),
        )
    return tr(
        "Score: {right} of {all}. You can change an answer.", right=number(right), all=number(len(questions))
    )


class SelfCheck(ipw.VBox):
    """All the questions of a self-check one under the other, and the score."""

    def __init__(self, lesson: _lesson.Lesson, key: str, questions: tuple[Question, ...]) -> None:
        self._lesson, self._key, self._questions = lesson, f"quiz/{key}", questions
        self.chosen = _still_valid(questions, lesson.answer(self._key))
        self.items = [
            _Item(place, asked, self.chosen.get(str(place)), self._answered)
            for place, asked in enumerate(questions, 1)
        ]
        self.score = _controls.prose(self._score(), min_height="30px")
        super().__init__([_controls.view(*(part for item in self.items for part in item.parts), self.score)])

    def _answered(self, place: int, choice: str) -> None:
        self.chosen = {**self.chosen, str(place): choice}
        notice = self._lesson.keep(self._key, self.chosen)
        self.score.value = self._score() + f" {escape(notice)}"

    def _score(self) -> str:
        return f"<b>{escape(score(self._questions, self.chosen))}</b>"


class _Item:
    """One question: its answers, and the sentence that the chosen one deserves."""

    def __init__(
        self, place: int, asked: Question, chosen: str | None, answered: Callable[[int, str], None]
    ) -> None:
        self._place, self._answered = place, answered
        self._answers = {option.id: option for option in asked.options}
        options = [(option.label, option.id) for option in asked.options]
        self.choices = _controls.radios(f"{number(place)}. {asked.prompt}", options, chosen)
        self.status = _controls.Status(min_height="56px")
        if chosen:
            self._judge(chosen)
        self.choices.observe(self.status.guard(self._choose), "value")
        self.parts = (self.choices, self.status)

    def _choose(self) -> None:
        if self.choices.value is None:
            return
        self._judge(self.choices.value)
        self._answered(self._place, self.choices.value)

    def _judge(self, choice: str) -> None:
        answer = self._answers[choice]
        self.status.say(verdict(answer), "good" if answer.right else "bad")


def _still_valid(questions: tuple[Question, ...], kept: dict) -> dict[str, str]:
    known = {str(place): {option.id for option in asked.options} for place, asked in enumerate(questions, 1)}
    return {place: choice for place, choice in kept.items() if choice in known.get(place, ())}
