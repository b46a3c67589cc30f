from __future__ import annotations

import pytest

from course_utils.plan import save_parts
from course_utils.plan.documents import FORMATS, export_plan
from course_utils.problem import Problem


@pytest.fixture
def kept(tmp_path):
    path = tmp_path / "plan.json"
    save_parts(0, {"mandate": "A pilot of three months."}, path)
    return path


def test_a_file_for_each_format(tmp_path, kept):
    written = export_plan(tmp_path / "out", path=kept)
    assert [path.name for path in written] == ["plan.docx", "plan.pptx", "plan.html"]
    assert "A pilot of three months." in written[-1].read_text(encoding="utf-8")


def test_only_what_is_asked_for(tmp_path, kept):
    assert export_plan(tmp_path, formats=["html"], path=kept) == [tmp_path / "plan.html"]


def test_a_format_that_there_is_not_is_told_and_nothing_is_written(tmp_path, kept):
    with pytest.raises(Problem, match=", ".join(FORMATS)):
        export_plan(tmp_path / "out", formats=["html", "odt"], path=kept)
    assert not (tmp_path / "out").exists()
