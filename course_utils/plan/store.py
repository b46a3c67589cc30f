"""The plan on disk: one file, one entry for each step, so that two open lessons never overwrite each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from course_utils.folders import work_folder
from course_utils.plan.migrations import MIGRATIONS
from course_utils.record import Reading, Record

VERSION = 1 + len(MIGRATIONS)
STEPS = range(11)  # 0 is the mandate, the precondition of the ten

Deliverable = TypeVar("Deliverable", bound=BaseModel)


@dataclass(frozen=True)
class Plan:
    """The steps that have a deliverable so far, each as plain data, with the moment of the last save (UTC)."""

    steps: dict[int, dict] = field(default_factory=dict)
    updated: str = ""
    notice: str = ""

    def step(self, number: int, model: type[Deliverable]) -> Deliverable | None:
        """The deliverable of step ``number`` as its ``model``; None when there is none, or none that fits."""
        try:
            return model.model_validate(self.steps[number])
        except (KeyError, ValidationError):
            return None


def plan_path() -> Path:
    """Where the student's plan is kept."""
    return work_folder() / "plan.json"


def load_plan(path: Path | None = None) -> Plan:
    """The plan at ``path`` (the student's own unless told); an empty one when nothing was saved yet.

    A damaged file is set aside and `Plan.notice` says so. Raises Problem when a later edition of the course
    wrote it.
    """
    return _plan(_record(path).read())


def save_step(number: int, deliverable: BaseModel, path: Path | None = None) -> Plan:
    """Put ``deliverable`` in the plan as step ``number`` (0-10), leave the others alone, return the whole plan.

    Raises Problem when the file can't be written, or when a later edition of the course wrote it.
    """
    return _plan(_record(path).put(_name(number), deliverable.model_dump(mode="json")))


def save_parts(number: int, parts: Mapping[str, object], path: Path | None = None) -> Plan:
    """Put ``parts`` (plain data) in step ``number``, beside the parts that other lessons put there.

    Raises Problem as `save_step` does.
    """

    def joined(kept: object) -> dict:
        return {**(kept if isinstance(kept, dict) else {}), **parts}

    return _plan(_record(path).change(_name(number), joined))


def _name(number: int) -> str:
    if number not in STEPS:
        raise ValueError(f"the plan has steps {STEPS.start} to {STEPS.stop - 1}, not {number}")
    return str(number)


def _record(path: Path | None) -> Record:
    return Record(
        path or plan_path(), section="steps", version=VERSION, upgrades=dict(enumerate(MIGRATIONS, 1))
    )


def _plan(reading: Reading) -> Plan:
    known = {str(number): number for number in STEPS}
    steps = {
        known[name]: step
        for name, step in reading.entries.items()
        if name in known and isinstance(step, dict)
    }
    return Plan(dict(sorted(steps.items())), reading.updated, reading.notice)
