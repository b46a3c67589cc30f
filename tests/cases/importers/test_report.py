from __future__ import annotations

from pathlib import Path

import pytest

from course_utils.cases.importers.interaction import Interaction, SetAside
from course_utils.cases.importers.report import ImportReport, read_report
from course_utils.problem import Problem


@pytest.fixture
def report() -> ImportReport:
    made = ImportReport("x.csv", "columns", "CSV", read=40)
    for line in range(2, 32):
        made.set_aside(SetAside.of(line, "no-author", "<b>?"))
    made.saw(Interaction("ana", "post", 1, text="hi"))
    made.fixed_day = "2000-01-01"
    return made


def test_the_first_twenty_lines_of_a_reason_are_named(report: ImportReport) -> None:
    assert report.aside == {"no-author": 30}
    assert [line for line, _ in report.examples["no-author"]] == list(range(2, 22))
    assert "30 rows set aside: nobody is named as its author (lines 2, 3, 4, 5, 6…)." in report.sentences()


def test_fields_found_and_missing_are_said(report: ImportReport) -> None:
    assert "Fields found: text." in report.sentences()
    assert any(sentence.startswith("Fields missing: time,") for sentence in report.sentences())


def test_each_lesson_is_served_or_has_a_reason(report: ImportReport) -> None:
    lessons = report.lessons()
    assert [number for number, _, _ in lessons] == [str(n) for n in range(9)]
    assert all(why for _, served, why in lessons if not served)


def test_the_table_of_a_notebook_is_escaped(report: ImportReport) -> None:
    assert "&lt;b&gt;?" in report._repr_html_() and "<b>?" not in report._repr_html_()


def test_a_report_is_kept_and_read_again(report: ImportReport, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(report.as_json(), encoding="utf-8")
    assert str(read_report(tmp_path)) == str(report)
    with pytest.raises(Problem):
        read_report(tmp_path / "elsewhere")
