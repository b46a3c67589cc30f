"""What reaches a test of an answer, and what it is told where nothing can; test_hostile_class has the attacks."""

from __future__ import annotations

from typing import NamedTuple

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.utils import determine_grade
from traitlets.config import Config

from course_utils.marking.execute import RunCells

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
TEST = {"schema_version": 3, "grade": True, "solution": False, "locked": True, "task": False, "points": 2}
SETUP = "from course_utils.checks import mark_number\nright = 42"
CHECK = "assert answer == right\nmark_number(answer, right, 2)"
pytestmark = pytest.mark.filterwarnings("ignore")


class Marked(NamedTuple):
    points: float
    told: str


def locked(source, name, grade=False):
    cell = new_code_cell(source)
    cell.metadata.nbgrader = nbformat.from_dict(TEST | {"grade": grade, "grade_id": name})
    return cell


@pytest.fixture
def mark(tmp_path):
    """The points of each test of a notebook: setup, what the student wrote, a test."""

    def outcome(*sources, setup=SETUP, check=CHECK, **settings):
        cells = [locked(setup, "setup"), *map(new_code_cell, sources), locked(check, "check", grade=True)]
        notebook = new_notebook(cells=cells, metadata=KERNEL)
        config = Config({"RunCells": {"kernel_name": "python3", "shutdown_kernel": "immediate", **settings}})
        ran = RunCells(config=config).preprocess(notebook, {"metadata": {"path": str(tmp_path)}})[0]
        outputs = ran.cells[-1].outputs
        told = outputs[-1].get("evalue", "") if outputs else ""
        return Marked(determine_grade(ran.cells[-1])[0], told)

    return outcome


def test_a_right_answer_has_its_points_and_a_wrong_one_none(mark):
    assert mark("answer = 42").points == 2
    assert mark("answer = 41").points == 0
    assert mark("").points == 0


PATCHED = """
import sys
import course_utils.checks as checks, course_utils.checks.points as points
for module in (checks, points, sys.modules["__main__"]):
    module.mark_number = lambda *given, **named: 2.0
answer = 1
"""
SHADOWED = """
import pathlib
pathlib.Path("course_utils").mkdir()
pathlib.Path("course_utils/__init__.py").write_text("")
pathlib.Path("course_utils/checks.py").write_text("mark_number = lambda *given, **named: 2.0")
answer = 1
"""


def test_without_a_sandbox_the_tests_are_still_out_of_reach_and_the_log_warns(mark, caplog):
    for attack in (PATCHED, SHADOWED):
        assert mark(attack, sandbox=False).points == 0
    assert "WITHOUT a sandbox" in caplog.text


SILENT = """
from course_utils.marking.answers import outbox
def packed(value):
    while True: pass
outbox.packed = packed
answer = 42
"""


def test_an_answer_that_never_arrives_is_explained(mark):
    marked = mark(SILENT, timeout=4, check="answer + 1")
    assert marked.points == 0
    assert "took too long" in marked.told


def test_an_answer_of_an_unknown_kind_is_explained(mark):
    marked = mark("class Thing: pass\nanswer = Thing()")
    assert marked.points == 0
    assert "(Thing)" in marked.told


FUNCTION = "assert answer([3, 1]) == 4, 'The sum is another one.'"


def test_a_function_is_called_where_it_was_written(mark):
    assert (
        mark("factor = 1\ndef answer(numbers):\n    return factor * sum(numbers)", check=FUNCTION).points == 2
    )
    wrong = mark("answer = max", check=FUNCTION)
    assert (wrong.points, wrong.told) == (0, "The sum is another one.")


def test_the_error_of_a_function_arrives_as_pythons_own(mark):
    check = "try:\n    answer(-1)\nexcept ValueError as told:\n    assert str(told) == 'below 0'\nelse:\n    assert False"
    low = "class Low(ValueError): pass\ndef answer(n):\n    raise Low('below 0')"
    assert mark(low, check=check).points == 2
    assert mark("def answer(n):\n    raise KeyError(n)", check=check).points == 0


def test_a_function_without_end_is_explained(mark):
    marked = mark("def answer(numbers):\n    while True: pass", check=FUNCTION, timeout=4)
    assert marked.points == 0
    assert "never end" in marked.told


def test_the_answer_counts_as_it_stands_when_the_test_is_reached(mark):
    assert mark("answer = 41", "answer = 42").points == 2
    assert mark("answer = 42", "del answer").points == 0


def test_an_answer_may_use_what_the_setup_defines(mark):
    assert mark("answer = right").points == 2


def test_what_a_test_hides_is_not_beside_the_answers(mark):
    check = "shown = 1\n### BEGIN HIDDEN TESTS\nhidden = 2\nassert seen() == [1, None]\n### END HIDDEN TESTS"
    peek = (
        "def seen():\n    space = get_ipython().user_ns\n    return [space.get('shown'), space.get('hidden')]"
    )
    assert mark(peek, check=check).points == 2
