"""What the plan builder says: of a save, of what was undone, of what a step lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from html import escape

from course_utils.charts.dependencies import LOOKS, state_word
from course_utils.language import listing, number, tr, trn
from course_utils.plan import INFLUENCERS_STEP, Step
from course_utils.widgets._plan_in_hand import Outcome, Place


def entry(step: Step, state: str) -> str:
    """A step in the list: the sign of its state, its number and title, the state in a word."""
    words = tr("{number}. {title}", number=step.step, title=step.title)
    return tr("{sign} {step} ({state})", sign=LOOKS[state].sign, step=words, state=state_word(state))


def opening(done: int, whole: int, notice: str) -> str:
    """What the builder says when it is opened."""
    words = tr("Your plan is shown as you saved it. Every change is saved as you go.")
    empty = tr("Your plan is empty so far. Every change is saved as you go.")
    return " ".join(filter(None, (notice, words if whole else empty, _of_steps(done, whole))))


def _of_steps(done: int, whole: int) -> str:
    return tr("Steps done: {done} of {n}.", done=number(done), n=number(whole)) if whole else ""


def saved(now: datetime, outcome: Outcome, outline: Iterable[Step]) -> str:
    """When it was saved, and what another notebook did meanwhile."""
    told = [tr("Saved at {time}.", time=clock(now))]
    if outcome.replaced:
        words = tr(
            "Another notebook had changed {parts} meanwhile: yours stands now, and “Undo” brings the other back.",
            parts=names(outcome.replaced, outline),
        )
        told.append(words)
    return " ".join(filter(None, (*told, elsewhere(outcome), outcome.notice)))


def elsewhere(outcome: Outcome) -> str:
    """How many parts another notebook changed; empty when none."""
    theirs = outcome.changed - set(outcome.mine)
    if not theirs:
        return ""
    return trn(
        "Another notebook changed {n} part: it is shown as it is there.",
        "Another notebook changed {n} parts: they are shown as they are there.",
        len(theirs),
    )


def undone(now: datetime, outcome: Outcome, outline: Iterable[Step], again: bool = False) -> str:
    """What was taken back, or done again."""
    outline = tuple(outline)
    if not outcome.mine and not outcome.kept_back:
        return tr("There is nothing to do again.") if again else tr("There is nothing to undo.")
    told = []
    if outcome.mine:
        parts = names(outcome.mine, outline)
        told.append(tr("Done again: {parts}.", parts=parts) if again else tr("Undone: {parts}.", parts=parts))
        told.append(tr("Saved at {time}.", time=clock(now)))
    if outcome.kept_back:
        words = tr(
            "Another notebook changed {parts} since: it was left alone.",
            parts=names(outcome.kept_back, outline),
        )
        told.append(words)
    return " ".join(filter(None, (*told, outcome.notice)))


def imported(now: datetime, name: str, outcome: Outcome) -> str:
    """What an import brought."""
    if not outcome.mine:
        return tr("“{name}” says nothing that your plan does not say already.", name=name)
    words = trn(
        "“{name}” was imported: {n} part changed. “Undo” takes it back.",
        "“{name}” was imported: {n} parts changed. “Undo” takes them back.",
        len(outcome.mine),
        name=name,
    )
    return " ".join((words, tr("Saved at {time}.", time=clock(now))))


def names(places: Sequence[Place] | Collection[Place], outline: Iterable[Step]) -> str:
    """Up to two parts by their label and step, more by their number."""
    if len(places) > 2:
        return trn("{n} part", "{n} parts", len(places))
    titles = {(step.step, part.part): part.label for step in outline for part in step.parts} | _of_step_6()
    return listing(
        [
            tr("“{label}” (step {n})", label=titles.get((step, part), part), n=number(step))
            for step, part in places
        ]
    )


def _of_step_6() -> dict[Place, str]:
    fields = {
        "issue": tr("Issue"),
        "accounts": tr("Accounts"),
        "measures": tr("Measures used"),
        "limits": tr("Limits of these measures, in one sentence"),
    }
    return {(INFLUENCERS_STEP, field): label for field, label in fields.items()}


def clock(now: datetime) -> str:
    """A time of day: 14:05, « 14 h 05 »."""
    return tr("{hour}:{minute}", hour=f"{now:%H}", minute=f"{now:%M}")


def missing(lacks: Sequence[str], contradictions: Sequence[str], others: Sequence[int]) -> str:
    """HTML beside the form: what contradicts itself, what is missing, where else something is to mend."""
    blocks = [
        _block(tr("To mend in this step"), contradictions),
        _block(tr("Still missing in this step"), lacks),
    ]
    if not lacks and not contradictions:
        complete = tr("● Nothing is missing in this step.")
        blocks = [f"<p>{escape(complete)}</p>"]
    if others:
        words = tr("To mend in other steps: {steps}.", steps=listing([number(step) for step in others]))
        blocks.append(f"<p>{escape(words)}</p>")
    name = escape(tr("What this step lacks"))
    return f'<div class="relais-lacks" role="region" aria-label="{name}" tabindex="0">{"".join(blocks)}</div>'


def _block(heading: str, sentences: Sequence[str]) -> str:
    if not sentences:
        return ""
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return f"<b>{escape(heading)}</b><ul>{items}</ul>"
