from __future__ import annotations

import pytest

from course_utils.marking.links import Locked, histories

SETUP = Locked("import math\ncase = load_case('coop')", test=False, answers=frozenset())


def test(source, *answers):
    return Locked(source, test=True, answers=frozenset(answers))


test.__test__ = False


@pytest.mark.parametrize(
    "one, other",
    [
        ("expected = 3\ncheck(first, expected)", "expected = 4\ncheck(second, expected)"),
        ("check(case.posts, first)", "check(case.posts, second)"),
        ("check(math.sqrt(first))", "check(math.sqrt(second))"),
        ("first.sort()\ncheck(first)", "check(first, second)"),
        ("rows = [n for n in first]\nrows.sort()", "rows = list(second)\nrows.sort()"),
    ],
    ids=["a name of each", "read by both", "a module", "an answer, carried over again", "a list of each"],
)
def test_tests_that_touch_nothing_of_each_other_stand_alone(one, other):
    assert histories([SETUP, test(one, "first"), test(other, "first", "second")]) == [[], [0], [0]]


@pytest.mark.parametrize(
    "one, other",
    [
        ("points = 2", "points + 1"),
        ("seen.append(first)", "len(seen)"),
        ("len(seen)", "seen.append(second)"),
        ("case.posts = first", "check(case.posts, second)"),
        ("known['a'] = first", "check(known)"),
        ("exec('points = 2')", "check(second)"),
        ("%matplotlib inline", "check(second)"),
    ],
)
def test_tests_that_may_feel_each_other_are_linked(one, other):
    assert histories([SETUP, test(one, "first"), test(other, "second")])[-1] == [0, 1]


def test_a_function_that_changes_what_outlives_it_links_everything():
    helper = Locked("seen = []\ndef told(n):\n    seen.append(n)", test=False, answers=frozenset())
    assert histories([helper, test("told(first)", "first"), test("check(second)", "second")])[-1] == [0, 1]


def test_a_locked_cell_between_two_tests_counts_for_the_second_only():
    between = Locked("right = 3", test=False, answers=frozenset())
    assert histories([test("check(first)", "first"), between, test("check(second, right)", "second")]) == [
        [],
        [],
        [1],
    ]
