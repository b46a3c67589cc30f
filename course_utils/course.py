"""The course that we stand in: what course.toml says, checked once at the door."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from course_utils.folders import COURSE_FILE, course_folder
from course_utils.language import LANGUAGES, listing, tr
from course_utils.problem import Problem, nearest

Language = Literal["fr", "en"]
Text = Annotated[str, Field(min_length=1)]
Word = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
LANGUAGE_VARIABLE = "RELAIS_LANG"


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Title(_Section):
    """The name of the course in each language."""

    en: Text
    fr: Text


class Cases(_Section):
    """Which folder of datasets/ the lessons use, and which the assignments."""

    lessons: Word
    assignments: Word


class Marking(_Section):
    """How hand-ins are run and marked; times in seconds, sizes in megabytes."""

    cell_timeout: Annotated[int, Field(ge=1, le=3600)] = 60
    notebook_timeout: Annotated[int, Field(ge=1, le=86400)] = 600
    max_file_size: Annotated[int, Field(ge=1, le=1000)] = 20
    memory: Annotated[int, Field(ge=500, le=100_000)] = 4000
    sandbox: bool = True
    late_policy: Literal["none", "zero"] = "none"
    database: Annotated[str, Field(pattern=r"^(postgresql(\+\w+)?://.+)?$")] = ""  # "": a file in marking/
    scheduler: str = ""  # of a Dask cluster; "": this machine


class Course(_Section):
    """What course.toml says."""

    id: Word
    title: Title
    language: Language
    cases: Cases
    term_seed: Annotated[int, Field(ge=0)]
    marking: Marking = Marking()


def read_course(folder: Path | None = None) -> Course:
    """The course of ``folder`` (found from the working folder unless told), in the language that RELAIS_LANG asks for.

    Raises Problem, naming everything that is wrong, when the file cannot be read or says something it may not.
    """
    path = (folder or course_folder()) / COURSE_FILE
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        sentence = tr(
            "I cannot read {file}: {reason}. Correct it, then start again.", file=COURSE_FILE, reason=error
        )
        raise Problem("bad-course", sentence, path=str(path)) from error
    asked = os.environ.get(LANGUAGE_VARIABLE, "")
    if asked in LANGUAGES:
        written["language"] = asked
    try:
        return Course.model_validate(written)
    except ValidationError as error:
        findings = [_finding(detail) for detail in error.errors()]
        sentence = tr(
            "{file} needs a correction: {findings}. Correct it, then start again.",
            file=COURSE_FILE,
            findings="; ".join(findings),
        )
        raise Problem("bad-course", sentence, path=str(path), findings=findings) from error


def _finding(detail: dict) -> str:
    """One of pydantic's findings as part of a sentence."""
    name, kind, context = ".".join(str(part) for part in detail["loc"]), detail["type"], detail.get("ctx", {})
    if kind == "missing":
        return tr("“{name}” is missing", name=name)
    if kind == "extra_forbidden":
        guess = nearest(name, (known for known in _settings() if known.count(".") == name.count(".")))
        if guess:
            return tr("“{name}” is not a setting (did you mean “{guess}”?)", name=name, guess=guess)
        return tr("“{name}” is not a setting", name=name)
    gaps = {"name": name, "value": detail["input"]}
    if kind == "literal_error":
        allowed = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return tr("“{name}” is “{value}”, and it may be: {allowed}", **gaps, allowed=listing(allowed))
    if kind == "greater_than_equal":
        return tr("“{name}” is {value}, and it starts at {bound}", **gaps, bound=context["ge"])
    if kind == "less_than_equal":
        return tr("“{name}” is {value}, and it stops at {bound}", **gaps, bound=context["le"])
    if kind == "int_type":
        return tr("“{name}” is “{value}”, where I expect a whole number without quotes", **gaps)
    if kind == "string_pattern_mismatch":
        return tr("“{name}” is “{value}”, where I expect small letters, digits and hyphens", **gaps)
    return tr("“{name}” cannot be “{value}”", **gaps)


def _settings() -> list[str]:
    """Every name that course.toml may hold, those of a section written as section.name."""
    names = []
    for name, field in Course.model_fields.items():
        names.append(name)
        if isinstance(field.annotation, type) and issubclass(field.annotation, _Section):
            names += [f"{name}.{inner}" for inner in field.annotation.model_fields]
    return names
