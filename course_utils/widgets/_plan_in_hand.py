"""The plan as the builder holds it: each change goes to the file at once, beside what other notebooks put there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from course_utils.language import tr
from course_utils.plan import INFLUENCERS_STEP, Influencers, Plan, Step, load_plan, save_parts
from course_utils.widgets._history import Act, Change, History

Place = tuple[int, str]  # a step and one of its parts
NOTHING = (None, "", [], {})


@dataclass(frozen=True)
class Outcome:
    """What a gesture did.

    changed: parts that now say something else than before, by this gesture or by another notebook
    mine: those that the gesture changed
    replaced: those of another notebook that the gesture wrote over (undo brings them back)
    kept_back: those that it left alone, because another notebook changed them since
    notice: a sentence about the file, when something happened to it
    """

    changed: frozenset[Place] = frozenset()
    mine: tuple[Place, ...] = ()
    replaced: tuple[Place, ...] = ()
    kept_back: tuple[Place, ...] = ()
    notice: str = ""


class PlanInHand:
    """The plan of ``path`` (the student's own unless told), with the history of this session.

    Raises Problem, as every gesture does, when the file can't be read or written.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.plan = load_plan(path)
        self.history = History()

    def value(self, step: int, part: str) -> object:
        """What a part says; nothing is None."""
        return _plain(self.plan.steps.get(step, {}).get(part))

    def refresh(self) -> Outcome:
        """Take in what other notebooks saved. A file that was damaged or taken away is written anew from here."""
        held, fresh = self.plan, load_plan(self._path)
        if held.steps and (fresh.notice or not fresh.updated):
            for number, parts in held.steps.items():
                self.plan = save_parts(number, parts, self._path)
            written = tr("The file of your plan was gone or damaged: what you see here was written back.")
            return Outcome(notice=" ".join(filter(None, (fresh.notice, written))))
        self.plan = fresh
        return Outcome(frozenset(_differences(held, fresh)), notice=fresh.notice)

    def keep(self, step: int, parts: Mapping[str, object]) -> Outcome:
        """Save what a person just said in ``parts`` of a step."""
        return self._do(
            lambda: tuple(
                Change(step, part, self.value(step, part), _plain(said)) for part, said in parts.items()
            )
        )

    def take_in(self, other: Plan, outline: Iterable[Step]) -> Outcome:
        """Put every filled part of another plan in the place of ours, as one act; empty ones change nothing."""
        known = {(step.step, part.part) for step in outline for part in step.parts}
        known |= (
            {(INFLUENCERS_STEP, name) for name in Influencers.model_fields} if _readable(other) else set()
        )
        brought = {
            (number, part): said
            for number, parts in other.steps.items()
            for part, said in parts.items()
            if (number, part) in known and said not in NOTHING
        }
        return self._do(
            lambda: tuple(Change(*place, self.value(*place), said) for place, said in brought.items())
        )

    def undo(self) -> Outcome:
        """Take the last act back, but for what another notebook changed since."""
        return self._walk(History.undo)

    def redo(self) -> Outcome:
        """Do again what was taken back last, but for what another notebook changed since."""
        return self._walk(History.redo)

    def _do(self, asked) -> Outcome:
        seen = self.refresh()
        act: Act = tuple(change for change in asked() if change.before != change.after)
        self._write(act)
        self.history = self.history.with_act(act)
        mine = tuple((change.step, change.part) for change in act)
        replaced = tuple(place for place in mine if place in seen.changed)
        return Outcome(seen.changed | set(mine), mine, replaced, notice=seen.notice)

    def _walk(self, way) -> Outcome:
        seen = self.refresh()
        asked, history = way(self.history)
        act = tuple(change for change in asked if self.value(change.step, change.part) == change.before)
        self._write(act)
        self.history = history
        mine = tuple((change.step, change.part) for change in act)
        left = tuple((change.step, change.part) for change in asked if change not in act)
        return Outcome(seen.changed | set(mine), mine, kept_back=left, notice=seen.notice)

    def _write(self, act: Act) -> None:
        by_step: dict[int, dict[str, object]] = {}
        for change in act:
            by_step.setdefault(change.step, {})[change.part] = _as_kept(change)
        for number, parts in by_step.items():
            self.plan = save_parts(number, parts, self._path)


def _plain(said: object) -> object:
    return None if said in NOTHING else said


def _as_kept(change: Change) -> object:
    """What the file holds of a part that says nothing: step 6 has a model of its own, which knows no null."""
    if change.after is None and change.step == INFLUENCERS_STEP:
        return Influencers().model_dump(mode="json").get(change.part)
    return change.after


def _differences(one: Plan, other: Plan) -> set[Place]:
    places = {
        (number, part) for plan in (one, other) for number, parts in plan.steps.items() for part in parts
    }
    return {
        (number, part)
        for number, part in places
        if _plain(one.steps.get(number, {}).get(part)) != _plain(other.steps.get(number, {}).get(part))
    }


def _readable(plan: Plan) -> bool:
    return plan.step(INFLUENCERS_STEP, Influencers) is not None
