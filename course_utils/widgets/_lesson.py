"""The lesson that is open in this kernel: its number, and where its answers go."""

from __future__ import annotations

from dataclasses import dataclass

from course_utils import answers
from course_utils.language import tr
from course_utils.problem import Problem
from course_utils.record import Reading


@dataclass(frozen=True)
class Lesson:
    """A lesson by its number ("05")."""

    number: str

    def answer(self, key: str) -> dict:
        """What the student answered under ``key``; empty when nothing usable is kept."""
        kept = answers.load(self.number, key, {})
        return kept if isinstance(kept, dict) else {}

    def keep(self, key: str, value: dict) -> str:
        """Keep an answer; a sentence comes back when its file had to be begun anew."""
        return answers.save(self.number, key, value)

    def all_answers(self) -> Reading:
        """Everything that is kept for this lesson."""
        return answers.load_all(self.number)


_open: Lesson | None = None


def open_lesson(number: str) -> Lesson:
    """Make ``number`` the lesson of this kernel."""
    global _open
    _open = Lesson(number)
    return _open


def open_now() -> Lesson:
    """The lesson of this kernel. Raises Problem when its first cell was not run since the kernel started."""
    if _open is None:
        sentence = tr(
            "This lesson has not begun: run its first code cell (the one with begin), then this one again."
        )
        raise Problem("not-begun", sentence)
    return _open
