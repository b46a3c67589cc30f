from __future__ import annotations

import pytest

from course_utils.marking.regions import HIDDEN_TESTS, leaks, reference, telling_lines, visible

CELL = """check(answer)
### BEGIN HIDDEN TESTS
assert answer == "the forum"
)
### END HIDDEN TESTS
print(answer)"""


def cell(source, **nbgrader):
    return {"source": source, "metadata": {"nbgrader": nbgrader}}


def test_visible_leaves_the_regions_out():
    assert visible(CELL) == "check(answer)\nprint(answer)"


def test_reference_keeps_the_lines_and_drops_the_marks():
    assert reference("a = 1\n### BEGIN SOLUTION\na = 2\n### END SOLUTION") == "a = 1\na = 2"


def test_only_telling_lines_are_secret():
    assert telling_lines([cell(CELL)]) == {'assert answer == "the forum"'}


def test_a_line_that_is_shown_elsewhere_is_no_secret():
    assert telling_lines([cell(CELL), cell('assert answer == "the forum"')]) == set()


def test_the_opening_of_an_answer_of_several_lines_is_no_secret():
    answer = 'place = {"a": "…"}\n### BEGIN SOLUTION\nplace = {\n    "a": "forum",\n}\n### END SOLUTION'
    assert telling_lines([cell(answer)]) == {'"a": "forum",'}


@pytest.mark.parametrize("kinds", [[HIDDEN_TESTS], ["SOLUTION", HIDDEN_TESTS]])
def test_an_answer_without_marks_is_a_solution_as_a_whole(kinds):
    lines = telling_lines([cell("A model answer.", solution=True)], kinds)
    assert lines == ({"A model answer."} if "SOLUTION" in kinds else set())


def test_leaks_names_the_lines_that_stand_in_a_text():
    assert leaks('x\n  assert answer == "the forum"', telling_lines([cell(CELL)])) == [
        'assert answer == "the forum"'
    ]
