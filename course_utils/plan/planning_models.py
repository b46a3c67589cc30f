"""Established planning models beside the ten steps, read from one file for each language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, StringConstraints

from course_utils.language import current

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class PlanningModel(BaseModel):
    """A model: its name, its phases in a line, and the phase that each of our steps belongs to."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Words
    told: Words
    phases: dict[int, Words]


def planning_models(language: str | None = None) -> tuple[PlanningModel, ...]:
    """The models in ``language`` (the one spoken now unless told)."""
    return _models(language or current())


@cache
def _models(language: str) -> tuple[PlanningModel, ...]:
    written = Path(__file__).with_name("models") / f"{language}.yml"
    return tuple(
        PlanningModel.model_validate(one) for one in yaml.safe_load(written.read_text(encoding="utf-8"))
    )
