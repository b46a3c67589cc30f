from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from course_utils.marking.backup import KEPT, keep_gradebook


@pytest.fixture
def gradebook(tmp_path, monkeypatch):
    (tmp_path / "course.toml").write_text("", encoding="utf-8")
    (tmp_path / "marking").mkdir()
    path = tmp_path / "marking" / "gradebook.db"
    with closing(sqlite3.connect(path)) as book:
        book.execute("CREATE TABLE grade (score REAL)")
    monkeypatch.chdir(tmp_path)
    return path


def copies(gradebook):
    return sorted((gradebook.parent / "backups").glob("*"))


def test_the_gradebook_is_copied_once_a_day(gradebook):
    keep_gradebook(assignment="01-x", student="anna", notebooks=[])
    keep_gradebook()
    [copy] = copies(gradebook)
    with closing(sqlite3.connect(copy)) as book:
        assert book.execute("SELECT name FROM sqlite_master").fetchall() == [("grade",)]


def test_old_copies_make_room(gradebook):
    (gradebook.parent / "backups").mkdir()
    for day in range(KEPT + 5):
        (gradebook.parent / "backups" / f"gradebook-2020-01-{day:02}.db").touch()
    keep_gradebook()
    assert len(copies(gradebook)) == KEPT


def test_before_the_first_marking_there_is_nothing_to_copy(gradebook):
    gradebook.unlink()
    keep_gradebook()
    assert copies(gradebook) == []
