"""The model plans and the flawed ones, read from one file for each language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from course_utils.language import current, tr
from course_utils.plan.store import Plan
from course_utils.problem import Problem

CASES = ("transit", "coop", "museum")
FLAWED = ("enthusiast", "promiser", "stretched")


def example_plan(case: str) -> Plan:
    """The model plan of ``case``, in the language spoken now: no gap, no finding, every structural point.

    Raises Problem for a case without a model.
    """
    return Plan(_steps(_known(case, CASES)))


def flawed_plan(name: str) -> Plan:
    """A model plan as somebody spoiled it: "enthusiast", "promiser" or "stretched".

    Raises Problem for another name.
    """
    spoiled = _written("flawed")[_known(name, FLAWED)]
    steps = _steps(spoiled["case"])
    for step, *path, last, value in spoiled["edits"]:
        held = steps[step]
        for key in path:
            held = held[key]
        held[last] = value
    return Plan(steps)


def _known(name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        sentence = tr("There is no plan “{name}”. There are: {known}.", name=name, known=", ".join(names))
        raise Problem("unknown-plan", sentence, name=name)
    return name


def _steps(case: str) -> dict[int, dict]:
    return _written(case)


def _written(name: str) -> dict:
    """What stands in the file, new each time: who spoils a plan spoils a copy."""
    return yaml.safe_load(_text(name, current()))


@cache
def _text(name: str, language: str) -> str:
    return Path(__file__).with_name(f"{name}.{language}.yml").read_text(encoding="utf-8")
