from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from course_utils.marking.rubric import read_rubric
from course_utils.problem import Problem

ROOT = Path(__file__).parents[2]
FOLDERS = sorted(Path(__file__).parent.glob("files/*/*")) + sorted(ROOT.glob("notebooks/*/assignments/*-*"))

RUBRIC = """
assignment: "01"
questions:
  words:
    title: In your words
    points: 2
    criteria:
      reason:
        title: A reason
        levels:
          - {points: 2, title: given, comment: "A reason."}
          - {points: 0, title: none}
"""


def test_a_folder_without_a_rubric_has_none(tmp_path):
    assert read_rubric(tmp_path) is None


def test_a_rubric_is_read_by_question(tmp_path):
    (tmp_path / "rubric.yml").write_text(RUBRIC, encoding="utf-8")
    question = read_rubric(tmp_path).questions["words"]
    assert [level.points for level in question.criteria["reason"].levels] == [2, 0]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("points: 2\n", "points: 3\n", "2 ≠ 3"),
        ("title: given", "titel: given", "questions > words > criteria > reason > levels > 0"),
        ("questions:", "questions: [", "rubric.yml"),
    ],
)
def test_a_mistake_is_a_sentence_with_its_place(tmp_path, old, new, told):
    (tmp_path / "rubric.yml").write_text(RUBRIC.replace(old, new), encoding="utf-8")
    with pytest.raises(Problem, match=told) as raised:
        read_rubric(tmp_path)
    assert "\n" not in raised.value.sentence


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parts[-3]}-{folder.name}")
def test_the_rubric_covers_the_written_questions_with_their_points(folder):
    cells = nbformat.read(folder / f"{folder.name}.ipynb", as_version=4).cells
    told = [cell.metadata.get("nbgrader", {}) for cell in cells if cell.cell_type == "markdown"]
    written = {each.grade_id: each.points for each in told if each.get("grade") or each.get("task")}
    assert {name: question.points for name, question in read_rubric(folder).questions.items()} == written
