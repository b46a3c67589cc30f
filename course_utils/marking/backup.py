"""A copy of the gradebook before the first marking of each day."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from course_utils.folders import course_folder

KEPT = 30  # days with marking: a term
KEPT_BEFORE = 10  # batches of one assignment


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


def keep_before(products: Path, assignment: str) -> Path | None:
    """Copy the gradebook as it is before a batch; None when it is on a server, which keeps its own copies."""
    original = products / "gradebook.db"
    if not original.exists():
        return None
    copy = products / "backups" / f"before-{assignment}-{datetime.now():%Y-%m-%d-%H%M%S}.db"
    copy.parent.mkdir(exist_ok=True)
    _copy_database(original, copy)
    for old in sorted(copy.parent.glob(f"before-{assignment}-*.db"))[:-KEPT_BEFORE]:
        old.unlink()
    return copy


def _copy_database(original: Path, copy: Path) -> None:
    """SQLite's own copy, which waits for a writer instead of taking half of what it writes."""
    partial = copy.with_suffix(".part")
    with closing(sqlite3.connect(original)) as source, closing(sqlite3.connect(partial)) as target:
        source.backup(target)
    partial.replace(copy)
