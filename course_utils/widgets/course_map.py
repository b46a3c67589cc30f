"""The lessons in their order, and how far the student is in each, read from the work folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape
from pathlib import Path

from course_utils import answers
from course_utils.folders import course_folder
from course_utils.language import current, tr, trn
from course_utils.plan import INFLUENCERS_STEP, load_plan, steps
from course_utils.problem import Problem
from course_utils.widgets._tables import table
from course_utils.widgets.questions import load_questions

LESSONS = "[0-9][0-9]-*.ipynb"
BY_OWN_FORM = {"05": INFLUENCERS_STEP}  # this lesson has a form of its own, which the outline does not know


@dataclass(frozen=True)
class Progress:
    """What is kept of a lesson, and how much there is in all."""

    predictions: int
    of_predictions: int
    checks: int
    of_checks: int
    parts: int
    of_parts: int

    @property
    def kept(self) -> int:
        """How many things are done."""
        return self.predictions + self.checks + self.parts

    @property
    def whole(self) -> int:
        """How many things there are to do."""
        return self.of_predictions + self.of_checks + self.of_parts


@dataclass(frozen=True)
class Stop:
    """A lesson on the map: its file, its title, the student's progress."""

    path: Path
    title: str
    progress: Progress


class CourseMap:
    """The map as a page shows it. It is no control: links to other lessons work only in plain HTML."""

    def __init__(self, stops: list[Stop]) -> None:
        self.stops = stops

    def _repr_html_(self) -> str:
        columns = {
            tr("Lesson"): [f"LINK{place}" for place in range(len(self.stops))],
            tr("Predictions"): [_of(s.progress.predictions, s.progress.of_predictions) for s in self.stops],
            tr("Questions"): [_of(s.progress.checks, s.progress.of_checks) for s in self.stops],
            tr("Into the plan"): [_of(s.progress.parts, s.progress.of_parts) for s in self.stops],
            tr("Where you are"): [state(s.progress) for s in self.stops],
        }
        shown = table(columns, tr("Your course so far"))
        for place, stop in reversed(list(enumerate(self.stops))):
            shown = shown.replace(f"LINK{place}", _link(stop))
        return f"{shown}<p>{escape(advice(self.stops))}</p>"

    def __repr__(self) -> str:
        lines = [f"{stop.title}: {state(stop.progress)}" for stop in self.stops]
        return "\n".join([*lines, advice(self.stops)])


def show_course() -> CourseMap:
    """Every lesson that this edition holds, with what the student has predicted, answered and put into the plan.

    Raises Problem when the notebook stands outside of the course, or when a file of the work folder is of a later
    edition.
    """
    shelf = course_folder() / "notebooks" / current()
    return CourseMap(
        [Stop(path, title(path), progress(path.stem[:2])) for path in sorted(shelf.glob(LESSONS))]
    )


def title(path: Path) -> str:
    """The first heading of a notebook; its file name when there is none."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    text = "".join(cells[0]["source"]) if cells else ""
    first = text.splitlines()[0] if text else ""
    return first.lstrip("# ") if first.startswith("# ") else path.stem


def progress(lesson: str) -> Progress:
    """What the work folder holds of ``lesson`` ("05"), counted against its questions and the outline of the plan."""
    kept = answers.load_all(lesson).entries
    try:
        asked = load_questions(lesson)
    except Problem:
        predictions, quiz = {}, {}
    else:
        predictions, quiz = asked.predictions, asked.quiz
    answered = sum(len(kept.get(f"quiz/{key}", {})) for key in quiz)
    return Progress(
        sum(f"predict/{key}" in kept for key in predictions),
        len(predictions),
        answered,
        sum(len(questions) for questions in quiz.values()),
        *_parts(lesson),
    )


def state(done: Progress) -> str:
    """Where somebody is in a lesson, in words and with a sign."""
    if not done.kept:
        return tr("○ to begin")
    return tr("● done") if done.kept >= done.whole else tr("◐ under way")


def advice(stops: list[Stop]) -> str:
    """What to open next."""
    open_now = [stop for stop in stops if stop.progress.kept < stop.progress.whole]
    begun = [stop for stop in open_now if stop.progress.kept]
    following = (begun or open_now or [None])[0]
    if following is None:
        return tr("Every lesson is done. Your plan holds what you kept.")
    return tr("Next: {title}", title=following.title)


def _parts(lesson: str) -> tuple[int, int]:
    """Parts of the plan that the lesson cannot do without: filled ones, all of them."""
    held = load_plan().steps
    asked = [(step.step, part.part) for step in steps() for part in step.asked_by(lesson) if part.required]
    filled = sum(held.get(step, {}).get(part) not in (None, "", []) for step, part in asked)
    own = BY_OWN_FORM.get(lesson)
    return (filled, len(asked)) if own is None else (filled + (own in held), len(asked) + 1)


def _of(done: int, whole: int) -> str:
    return trn("{done} of {n}", "{done} of {n}", whole, done=done) if whole else "—"


def _link(stop: Stop) -> str:
    return f'<a href="{escape(stop.path.name)}">{escape(stop.title)}</a>'
