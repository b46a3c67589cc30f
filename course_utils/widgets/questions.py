"""The questions of a lesson, read from ``notebooks/<language>/questions/<lesson>.yml`` and checked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from course_utils.folders import course_folder
from course_utils.language import current, tr
from course_utils.problem import Problem, nearest

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Key = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class Option(_Entry):
    """One thing that a student may predict."""

    id: Key
    label: Words


class Answer(Option):
    """One answer to a self-check question, with the sentence that it deserves."""

    right: bool = False
    why: Words


class Prediction(_Entry):
    """A question asked before a demonstration; its options may come from the notebook instead."""

    prompt: Words
    options: tuple[Option, ...] = ()

    @model_validator(mode="after")
    def _different(self) -> Self:
        _refuse_twins(self.options)
        return self


class Question(_Entry):
    """A self-check question with exactly one right answer."""

    prompt: Words
    options: tuple[Answer, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _answerable(self) -> Self:
        if sum(option.right for option in self.options) != 1:
            raise ValueError("exactly one option must have right: true")
        _refuse_twins(self.options)
        return self


class Questions(_Entry):
    """All that a lesson asks, by key."""

    predictions: dict[Name, Prediction] = Field(default_factory=dict)
    quiz: dict[Name, Annotated[tuple[Question, ...], Field(min_length=1)]] = Field(default_factory=dict)

    def prediction(self, key: str) -> Prediction:
        """The prediction called ``key``. Raises Problem, naming the nearest key, when there is none."""
        return _found(self.predictions, key)

    def check(self, key: str) -> tuple[Question, ...]:
        """The self-check called ``key``. Raises Problem, naming the nearest key, when there is none."""
        return _found(self.quiz, key)


def questions_path(lesson: str, language: str) -> Path:
    """Where the questions of a lesson stand in an edition of the course."""
    return course_folder() / "notebooks" / language / "questions" / f"{lesson}.yml"


def load_questions(lesson: str, language: str | None = None) -> Questions:
    """The questions of ``lesson`` in ``language`` (the one spoken now unless told).

    Raises Problem when the file is missing, or lists everything that is wrong in it.
    """
    path = questions_path(lesson, language or current())
    try:
        return Questions.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    except FileNotFoundError as error:
        sentence = tr(
            "I don't find the questions of this lesson ({file}). Update the course folder.", file=path.name
        )
        raise Problem("no-questions", sentence, path=str(path)) from error
    except yaml.YAMLError as error:
        raise _malformed(path, [_line(error)]) from error
    except ValidationError as error:
        raise _malformed(path, [_place(found) for found in error.errors()]) from error


def _found(entries: dict, key: str):
    if key in entries:
        return entries[key]
    guess = nearest(key, entries)
    sentence = (
        tr("This lesson has no question called “{key}”. Did you mean “{guess}”?", key=key, guess=guess)
        if guess
        else tr("This lesson has no question called “{key}”.", key=key)
    )
    raise Problem("no-question", sentence, key=key, known=sorted(entries))


def _refuse_twins(options: tuple[Option, ...]) -> None:
    for texts in ([option.id for option in options], [option.label for option in options]):
        twins = [text for text, times in Counter(texts).items() if times > 1]
        if twins:
            raise ValueError(f"two options are the same: {', '.join(twins)}")


def _place(found: dict) -> str:
    return f"{'.'.join(str(part) for part in found['loc'])}: {found['msg']}"


def _line(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error)
    return tr("line {n}: {what}", n=mark.line + 1, what=what) if mark else what


def _malformed(path: Path, faults: list[str]) -> Problem:
    sentence = tr(
        "{file} has mistakes: {faults}",
        file=f"{path.parent.parent.name}/{path.name}",
        faults="; ".join(faults),
    )
    return Problem("malformed-questions", sentence, path=str(path), faults=faults)
