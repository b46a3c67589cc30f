"""What a student answered in a lesson, kept in ``work/answers/<lesson>.json`` so that a restart finds it.

Answers to predictions and self-checks are for the student; no graded cell reads them.
"""

from __future__ import annotations

import re
from pathlib import Path

from course_utils.folders import work_folder
from course_utils.record import Reading, Record

LESSON = re.compile(r"\w[\w-]*")


def save(lesson: str, key: str, value: object) -> str:
    """Keep ``value`` (anything that JSON can write) as the answer called ``key`` in ``lesson`` ("05").

    Returns a sentence when a damaged file had to be set aside, "" otherwise. Raises Problem when it can't be
    written.
    """
    return _record(lesson).put(key, value).notice


def load(lesson: str, key: str, default: object = None) -> object:
    """The answer called ``key``, or ``default`` when there is none."""
    return load_all(lesson).entries.get(key, default)


def load_all(lesson: str) -> Reading:
    """All answers of ``lesson`` by key, with a sentence when a damaged file had to be set aside."""
    return _record(lesson).read()


def path(lesson: str) -> Path:
    """Where the answers of ``lesson`` are kept."""
    if not LESSON.fullmatch(lesson):
        raise ValueError(f"a lesson is named by letters, digits and hyphens, not {lesson!r}")
    return work_folder() / "answers" / f"{lesson}.json"


def _record(lesson: str) -> Record:
    return Record(path(lesson), section="answers")
