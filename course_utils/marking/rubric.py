"""rubric.yml: for each question read by a person, criteria with levels, points and comments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from course_utils.language import tr
from course_utils.problem import Problem

FILE = "rubric.yml"
Text = Annotated[str, Field(min_length=1)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Level(_Entry):
    """How far a criterion is met: points, a name, and the comment that goes back to the student."""

    points: float = Field(ge=0)
    title: Text
    comment: Text | None = None


class Criterion(_Entry):
    """What is looked at, and its levels."""

    title: Text
    levels: list[Level] = Field(min_length=2)


class Question(_Entry):
    """A question read by a person: its points are the sum of the best levels."""

    title: Text
    points: float = Field(ge=0)
    criteria: dict[str, Criterion] = Field(min_length=1)

    @model_validator(mode="after")
    def _adds_up(self) -> Question:
        best = sum(max(level.points for level in criterion.levels) for criterion in self.criteria.values())
        if best != self.points:
            raise ValueError(f"{best:g} ≠ {self.points:g}")
        return self


class Rubric(_Entry):
    """The rubric of an assignment; ``questions`` by the grade_id of their cell."""

    assignment: Text
    questions: dict[str, Question]


def read_rubric(assignment: Path) -> Rubric | None:
    """The rubric in the folder of this assignment, or None when the folder has none.

    Raises Problem, with the place in the file, when it is not a rubric or its points do not add up.
    """
    path = assignment / FILE
    if not path.exists():
        return None
    try:
        return Rubric.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (ValidationError, yaml.YAMLError, OSError, UnicodeDecodeError) as error:
        sentence = tr(
            "I cannot use {file} of {assignment}: {reason}.",
            file=FILE,
            assignment=assignment.name,
            reason=_reason(error),
        )
        raise Problem("bad-rubric", sentence, path=str(path)) from error


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        detail = error.errors()[0]
        return f"{' > '.join(str(part) for part in detail['loc'])}: {detail['msg']}"
    return " ".join(str(error).split())
