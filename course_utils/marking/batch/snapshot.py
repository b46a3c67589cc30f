"""A gradebook with one released assignment and nobody in it: all that a worker may see of the real one."""

from __future__ import annotations

import tempfile
from pathlib import Path

from nbgrader.api import Base, Gradebook
from sqlalchemy import Engine, create_engine, select, text

TABLES = (
    "course",
    "assignment",
    "notebook",
    "base_cell",
    "grade_cells",
    "solution_cells",
    "task_cells",
    "source_cell",
)


def release_of(db_url: str, course: str, assignment: str) -> bytes:
    """The bytes of an SQLite gradebook that holds the release of ``assignment``, whatever database the real one is in."""
    with tempfile.TemporaryDirectory() as folder, Gradebook(db_url, course) as original:
        path = Path(folder) / "gradebook.db"
        copy = create_engine(f"sqlite:///{path.as_posix()}")
        try:
            _copy(original, copy, assignment)
        finally:
            copy.dispose()
        return path.read_bytes()


def _copy(original: Gradebook, copy: Engine, assignment: str) -> None:
    found = original.find_assignment(assignment)
    notebooks = [notebook.id for notebook in found.notebooks]
    tables = Base.metadata.tables
    cells = select(tables["base_cell"].c.id).where(tables["base_cell"].c.notebook_id.in_(notebooks))
    kept = {
        "course": tables["course"].c.id == found.course_id,
        "assignment": tables["assignment"].c.id == found.id,
        "notebook": tables["notebook"].c.id.in_(notebooks),
        "base_cell": tables["base_cell"].c.notebook_id.in_(notebooks),
        "source_cell": tables["source_cell"].c.notebook_id.in_(notebooks),
    }
    Base.metadata.create_all(bind=copy)
    with copy.begin() as writing:
        for name in TABLES:
            chosen = kept.get(name, tables[name].c.id.in_(cells))
            rows = original.db.execute(select(tables[name]).where(chosen)).mappings().all()
            if rows:
                writing.execute(tables[name].insert(), [dict(row) for row in rows])
        writing.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
