from __future__ import annotations

import pytest

from course_utils.marking.names import Code, answers_read


def locked(source):
    return Code(source, locked=True)


def released(source):
    return Code(source, locked=False)


def read(*cells):
    """What the last cell reads of the student."""
    return list(list(answers_read(cells))[-1])


@pytest.mark.parametrize(
    "test, names",
    [
        ("assert answer == 2", ["answer"]),
        ("own = 1\nassert own == len(answer)", ["answer"]),
        ("answer = answer + 1", ["answer"]),
        ("answer += 1", ["answer"]),
        ("[n for n in answer if n > least]", ["answer", "least"]),
        ("for n in answer:\n    assert n", ["answer"]),
        ("double = lambda n: n * factor\ndouble(answer)", ["answer", "factor"]),
        ("def all_right(n):\n    kept = n\n    return kept == right\nall_right(answer)", ["answer", "right"]),
        ("class Own:\n    n = answer", ["answer"]),
        ("f'{answer:{width}}'", ["answer", "width"]),
        ("if missing:\n    answer = 0\nanswer", ["answer", "missing"]),
        ("try:\n    answer\nexcept NameError as told:\n    print(told)", ["answer"]),
        ("import math\nfrom os import path as p\nmath.pi, p, answer", ["answer"]),
        ("(n := answer) and n", ["answer"]),
        ("answer[0] = 1\ntable.name = 2", ["answer", "table"]),
        ("match answer:\n    case [first, *rest]:\n        first, rest", ["answer"]),
        ("if 'answer' not in globals():\n    raise ValueError('Give answer a value.')", ["answer"]),
        ("assert eval('answer + 1') == right", ["answer", "right"]),
        ("%matplotlib inline\nanswer", ["answer"]),
        ("not python (", []),
        ("print('answer')", []),
    ],
)
def test_a_test_reads_what_it_has_not_bound_itself(test, names):
    assert read(locked(test)) == names


def test_what_a_locked_cell_has_bound_is_the_courses_own():
    setup = locked("from course_utils.checks import mark_number\nright = 3")
    assert read(setup, released(""), locked("mark_number(answer, right, 1)")) == ["answer"]


def test_an_answer_that_was_released_with_a_first_value_is_the_students():
    first, stub = locked("weights = {}\nplan = {}"), released("weights = {'a': ...}\nplan['goal'] = ...")
    assert read(first, stub, locked("weights, plan")) == ["plan", "weights"]
    assert read(first, stub, locked("weights = 1"), locked("weights, plan")) == ["plan"]


def test_an_answer_may_be_called_like_something_of_python():
    assert read(released("sum = ..."), locked("sum")) == ["sum"]
    assert read(released(""), locked("sum")) == []


def test_a_function_of_an_earlier_locked_cell_reads_when_it_is_called():
    helper = locked("def agrees():\n    return answer == right\nright = 2")
    found = list(answers_read([helper, released("answer = ..."), locked("agrees()")]))
    assert found == [{"answer": False}, {}, {"answer": True}]


def test_only_locked_cells_read():
    assert list(answers_read([released("a = b"), locked("a")])) == [{}, {"a": True}]
