"""A prediction before a demonstration: choosing first is what makes the result stay in mind."""

from __future__ import annotations

import ipywidgets as ipw
import pandas as pd

from course_utils.cases import Case
from course_utils.language import tr
from course_utils.record import now
from course_utils.widgets import _controls, _lesson
from course_utils.widgets.questions import Option, load_questions

Choices = pd.DataFrame | pd.Series | list[str]


def predict(key: str, options: Choices | None = None, case: Case | None = None) -> Prediction:
    """Ask the prediction ``key`` of this lesson, and keep the choice in the student's own work.

    options: what to choose among when the questions file doesn't say: a list of words, or a table or column
        with accounts as its index; with ``case``, accounts are shown with their display names.
    Raises Problem when the lesson has not begun or has no such question.
    """
    lesson = _lesson.open_now()
    asked = load_questions(lesson.number).prediction(key)
    return Prediction(lesson, key, asked.prompt, as_options(options, case) or list(asked.options))


def as_options(choices: Choices | None, case: Case | None = None) -> list[Option]:
    """Choices in any of the forms that a lesson has at hand, each once, as options."""
    if choices is None:
        return []
    names = list(dict.fromkeys(str(name) for name in _names(choices)))
    shown = case.accounts.set_index("account")["display_name"] if case else pd.Series(dtype=str)
    return [Option(id=name, label=_label(name, shown, _are_accounts(choices))) for name in names]


def _names(choices: Choices) -> list:
    if isinstance(choices, pd.DataFrame) and "account" in choices.columns:
        return choices["account"].tolist()
    if _are_accounts(choices):
        return choices.index.tolist()
    return choices.tolist() if isinstance(choices, pd.Series) else list(choices)


def _are_accounts(choices: Choices) -> bool:
    return isinstance(choices, pd.DataFrame) or (
        isinstance(choices, pd.Series) and choices.index.name == "account"
    )


def _label(name: str, shown: pd.Series, account: bool) -> str:
    if name in shown.index:
        return f"@{name} ({shown[name]})"
    return f"@{name}" if account else name


class Prediction(ipw.VBox):
    """The question, its choices, a button to keep one, and what was kept."""

    def __init__(self, lesson: _lesson.Lesson, key: str, prompt: str, options: list[Option]) -> None:
        self._lesson, self._key = lesson, f"predict/{key}"
        self._labels = {option.id: option.label for option in options}
        self._kept = lesson.answer(self._key)
        chosen = self._kept.get("last", {}).get("choice")
        self.choices = _controls.radios(
            prompt,
            [(label, name) for name, label in self._labels.items()],
            chosen if chosen in self._labels else None,
        )
        self.button = _controls.button(
            tr("Keep my prediction"), tr("Your choice is saved in your own work folder.")
        )
        self.status = _controls.Status(found_again(self._kept, self._labels))
        self.button.on_click(self.status.guard(self._keep))
        super().__init__([_controls.view(self.choices, self.button, self.status)])

    def _keep(self) -> None:
        choice = self.choices.value
        if choice is None:
            self.status.say(tr("Choose an answer first, then keep it."), "bad")
            return
        made = {"choice": choice, "label": self._labels[choice], "at": now()}
        kept = {"first": self._kept.get("first", made), "last": made}
        notice = self._lesson.keep(self._key, kept)
        self._kept = kept
        self.status.say(" ".join(part for part in (notice, just_kept(kept)) if part), "good")


def just_kept(kept: dict) -> str:
    """What to say after a choice was kept; the first choice is recalled when it was another one."""
    sentence = tr("✓ Kept: {choice}.", choice=kept["last"]["label"])
    return f"{sentence} {_first_choice(kept)}".strip()


def found_again(kept: dict, labels: dict[str, str]) -> str:
    """What to say when the cell is run and a choice had been kept before; "" when none was."""
    last = kept.get("last")
    if not last:
        return ""
    if last["choice"] not in labels:
        return tr("Your kept prediction, {choice}, is no longer among the choices.", choice=last["label"])
    sentence = tr("✓ Found again: you had kept {choice}.", choice=labels[last["choice"]])
    return f"{sentence} {_first_choice(kept)}".strip()


def _first_choice(kept: dict) -> str:
    first, last = kept["first"], kept["last"]
    return (
        tr("Your first choice was {choice}.", choice=first["label"])
        if first["choice"] != last["choice"]
        else ""
    )
