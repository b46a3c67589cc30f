"""A run that has nothing to do is over before nbgrader is loaded, and only such a run."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from nbgrader.api import Gradebook

from course_utils.cli import mark
from course_utils.marking.batch.stamp import is_settled, settle
from course_utils.marking.report.write import write_report


@pytest.fixture
def settled(batch, monkeypatch):
    batch.mark()
    write_report(batch.desk, batch.asked)
    settle(batch.asked)
    monkeypatch.chdir(batch.desk.folder)
    return batch.asked


def test_the_command_says_that_nothing_has_changed(settled):
    told = CliRunner().invoke(mark.command, ["01", "--lang", "en"], catch_exceptions=False).output
    assert "Nothing has changed since the last run" in told and "marking/reports/01-listening.html" in told


def test_another_hand_in_another_mark_or_a_lost_page_are_noticed(settled, batch):
    assert is_settled(settled)
    path = next(settled.handed_in()["sound"].iterdir())
    content = path.read_bytes()
    path.write_bytes(content + b"\n")
    assert not is_settled(settled)
    path.write_bytes(content)
    with Gradebook(batch.desk.directory.db_url, batch.desk.course.id) as gradebook:
        grade = gradebook.find_grade("words", "01-listening", "01-listening", "sound")
        grade.extra_credit = 1.0
        gradebook.db.commit()
        assert not is_settled(settled)
        grade.extra_credit = None
        gradebook.db.commit()
    assert is_settled(settled)
    settled.report.unlink()
    assert not is_settled(settled)
