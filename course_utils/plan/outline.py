"""The ten steps as their authors wrote them: what each lesson adds to the plan, read from one file for each language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from course_utils.language import current

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
CellKind = Literal["sentence", "number", "date", "choice"]
Kind = CellKind | Literal["text", "rows"]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Option(_Entry):
    """One answer of a menu: what the plan keeps, and its label."""

    id: Name
    label: Words


class Column(_Entry):
    """One cell of each row of a part that is a list."""

    column: Name
    kind: CellKind
    label: Words
    options: tuple[Option, ...] = ()

    @model_validator(mode="after")
    def _choosable(self) -> Self:
        _only_menus_have_options(self.kind, self.options)
        return self


class Part(_Entry):
    """Something that a lesson asks for: a text, a number, a date, a choice, or rows of them.

    gap: what to do while it is empty, in one sentence; required: whether the step is complete without it
    fewest, most: rows, for a part that is a list
    """

    part: Name
    lesson: Annotated[str, StringConstraints(pattern=r"^\d\d$")]
    kind: Kind
    label: Words
    gap: Words
    required: bool = True
    options: tuple[Option, ...] = ()
    columns: tuple[Column, ...] = ()
    fewest: int = Field(default=1, ge=1)
    most: int = Field(default=6, le=20)

    @model_validator(mode="after")
    def _well_made(self) -> Self:
        _only_menus_have_options(self.kind, self.options)
        if (self.kind == "rows") != bool(self.columns):
            raise ValueError("a part has columns when, and only when, its kind is rows")
        return self


class Step(_Entry):
    """A step of the plan; ``needs`` are the steps that come before it, ``trace`` where it comes from."""

    step: int = Field(ge=0, le=10)
    title: Words
    trace: Words
    needs: tuple[int, ...] = ()
    parts: tuple[Part, ...] = ()

    def asked_by(self, lesson: str) -> tuple[Part, ...]:
        """The parts that ``lesson`` asks for."""
        return tuple(part for part in self.parts if part.lesson == lesson)


def outline_path(language: str) -> Path:
    """Where the steps stand in ``language``; a teacher may replace this file."""
    return Path(__file__).with_name("steps") / f"{language}.yml"


def steps(language: str | None = None) -> tuple[Step, ...]:
    """The steps in ``language`` (the one spoken now unless told), in their order."""
    return _steps(language or current())


@cache
def _steps(language: str) -> tuple[Step, ...]:
    written = yaml.safe_load(outline_path(language).read_text(encoding="utf-8"))
    return tuple(Step.model_validate(step) for step in written)


def _only_menus_have_options(kind: str, options: tuple[Option, ...]) -> None:
    if (kind == "choice") != bool(options):
        raise ValueError("options belong to the kind choice, and to no other")
