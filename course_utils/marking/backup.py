"""A copy of the gradebook before the first marking of each day."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from course_utils.folders import course_folder

KEPT = 30  # days with marking: a term


def keep_gradebook(**_: object) -> None:
    """Copy today's gradebook into marking/backups, once a day; nbgrader calls this before each hand-in."""
    desk = course_folder() / "marking"
    copy = desk / "backups" / f"gradebook-{date.today():%Y-%m-%d}.db"
    if copy.exists() or not (desk / "gradebook.db").exists():
        return
    copy.parent.mkdir(exist_ok=True)
    _copy_database(desk / "gradebook.db", copy)
    for old in sorted(copy.parent.glob("gradebook-*.db"))[:-KEPT]:
        old.unlink()


def _copy_database(original: Path, copy: Path) -> None:
    """SQLite's own copy, which waits for a writer instead of taking half of what it writes."""
    partial = copy.with_suffix(".part")
    with closing(sqlite3.connect(original)) as source, closing(sqlite3.connect(partial)) as target:
        source.backup(target)
    partial.replace(copy)
