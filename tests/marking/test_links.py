from __future__ import annotations

import pytest

from course_utils.marking.links import Locked, ahead_of_tests, histories

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


def given(source, *answers):
    return Locked(source, test=False, answers=frozenset(answers))


@pytest.mark.parametrize(
    "later",
    ["right = 3", "rows = case.posts.query('topic == 1')", "import statistics"],
)
def test_a_cell_that_no_test_before_it_feels_may_run_ahead_of_all(later):
    assert ahead_of_tests([SETUP, test("check(case, first)", "first"), given(later), test("1")]) == [0, 2]


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("check(first, right)", given("right = 3")),
        ("right = 2\ncheck(first, right)", given("right = 3")),
        ("seen = first", given("rows = list(seen)")),
        ("case.posts = first", given("rows = list(case.posts)")),
        ("check(first)", given("rows = list(first)", "first")),
        ("check(first)", given("%matplotlib inline")),
        ("exec('right = 2')", given("right = 3")),
        ("first", given("first = 3")),
    ],
    ids=[
        "read before it is given",
        "given by both",
        "given by the test",
        "changed by the test",
        "an answer",
        "what only IPython reads",
        "a test that may do anything",
        "the name of an answer",
    ],
)
def test_a_cell_that_a_test_may_feel_waits_and_all_after_it(earlier, later):
    cells = [SETUP, test(earlier, "first"), later, given("other = 1")]
    assert ahead_of_tests(cells) == [0]


def test_none_runs_ahead_where_a_locked_function_changes_what_outlives_it():
    assert ahead_of_tests([given("seen = []\ndef told(n):\n    seen.append(n)")]) == []
