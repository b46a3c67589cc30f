"""The gradebook that a worker throws away is opened quickly; any other one as nbgrader opens it."""

from __future__ import annotations

import shutil

import pytest
from nbgrader.api import Gradebook
from sqlalchemy import text

from course_utils.marking.batch.scratch import open_quickly

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def addresses(tmp_path, gradebook):
    paths = [shutil.copy(gradebook, tmp_path / name) for name in ("scratch.db", "lasting.db")]
    scratch, lasting = (f"sqlite:///{path}" for path in paths)
    open_quickly(scratch)
    return scratch, lasting


def patience(book):
    """What SQLite waits for at the end of a transaction: 0 for nothing, 2 for the disk."""
    return book.db.execute(text("PRAGMA synchronous")).scalar()


def test_only_the_scratch_one_waits_for_nothing_and_is_made_ready_once(addresses):
    scratch, lasting = addresses
    with Gradebook(scratch) as first, Gradebook(scratch) as second, Gradebook(lasting) as other:
        assert first.engine is second.engine is not other.engine
        assert (patience(first), patience(other)) == (0, 2)


def test_what_is_laid_over_it_is_read(addresses, tmp_path):
    scratch, _ = addresses
    before = (tmp_path / "scratch.db").read_bytes()
    with Gradebook(scratch) as book:
        book.add_student("amina")
    with Gradebook(scratch) as book:
        assert [student.id for student in book.students] == ["amina"]
    (tmp_path / "scratch.db").write_bytes(before)
    with Gradebook(scratch) as book:
        assert book.students == []
