"""A visible check says the next step, in one sentence, whatever it is given."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils import language
from course_utils.cases import Case
from course_utils.checks import check_accounts, check_choice, check_choices, check_number
from course_utils.checks.form import shown
from course_utils.checks.points import mark_accounts, mark_choices, mark_number, mark_ranking
from course_utils.problem import Problem
from tests.checks.conftest import Told, small_case
from tests.checks.typed import ANYTHING, ONE, PATIENT, WORDS

ROOM = small_case()


def kind(check: Callable[..., None], *values: object, **options: object) -> str:
    """What a check found, "" when nothing."""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            check("answer", *values, **options)
        except Problem as problem:
            assert "\n" not in problem.sentence and len(problem.sentence) < 400
            return problem.kind
    return ""


def silently(mark: Callable[..., float], *values: object, **options: object) -> float:
    with contextlib.redirect_stdout(io.StringIO()):
        return mark(*values, **options)


@PATIENT
@given(ANYTHING, st.sampled_from(language.LANGUAGES))
def test_anything_in_the_place_of_a_number(value: object, edition: str) -> None:
    language.use(edition)
    if not kind(check_number, value, least=-1, most=1):
        assert silently(mark_number, value, 0.5, 2) in (0.0, 2.0)


@PATIENT
@given(ANYTHING, st.sampled_from(language.LANGUAGES))
def test_anything_in_the_place_of_a_choice(value: object, edition: str) -> None:
    language.use(edition)
    assert kind(check_choice, value, "ABCD") in ("", "blank", "not-a-choice")


@PATIENT
@given(ANYTHING | st.fixed_dictionaries({"a": ONE, "b": WORDS}))
def test_anything_in_the_place_of_choices(answers: object) -> None:
    if not kind(check_choices, answers, "ABCD", entries="ab"):
        assert silently(mark_choices, answers, {"a": "A", "b": "B"}, 2, choices="ABCD") in (0.0, 1.0, 2.0)


@PATIENT
@given(ANYTHING)
def test_anything_in_the_place_of_accounts(values: object) -> None:
    if not kind(check_accounts, values, ROOM, in_order=True):
        silently(mark_ranking, values, ["pat_one", "pat_two"], 2, case=ROOM)
        groups = {"one": ["pat_one"], "two": ["pat_two"]}
        silently(mark_accounts, values, groups, 2, case=ROOM, missing=dict.fromkeys(groups, "It is missing."))


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (0.5, ""),
        ("0,5", ""),
        (..., "blank"),
        ("…", "blank"),
        (np.nan, "blank"),
        (pd.NA, "blank"),
        ("half", "not-a-number"),
        ((0, 5), "not-a-number"),
        ({1, 2}, "not-a-number"),
        (max, "not-a-number"),
        (True, "not-a-number"),
        (7, "out-of-range"),
        (float("inf"), "out-of-range"),
    ],
)
def test_what_is_found_of_a_number(value: object, found: str) -> None:
    assert kind(check_number, value, least=0, most=1) == found


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({"a": "A", "b": "b"}, ""),
        (pd.Series({"A": "a", "B": "d"}), ""),
        ({"a": "A", "b": "…"}, "blank"),
        ({"a": "A", "b": None}, "blank"),
        ({"a": "A", "b": "E"}, "not-a-choice"),
        ({"a": "A"}, "no-entry"),
        ({}, "no-entry"),
        (["A", "B"], "not-a-table"),
        ("AB", "not-a-table"),
        (None, "not-a-table"),
    ],
)
def test_what_is_found_of_choices(answers: object, found: str) -> None:
    assert kind(check_choices, answers, "ABCD", entries="ab") == found


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (["pat_one", "@Casey.Marmot"], ""),
        ("pat_one, pat_two", ""),
        (["…", "…"], "blank"),
        ([], "blank"),
        (..., "blank"),
        (["pat_one", ""], "blank"),
        (["pat_one", "nobody"], "unknown-account"),
        (["pat_one", "Pat"], "unknown-account"),
        ([1, 2], "unknown-account"),
        (3, "unknown-account"),
        (["pat_one", "PAT_ONE"], "twice"),
        (["pat_one"], "wrong-count"),
        ("pat_one", "wrong-count"),
        (["pat_one", "pat_two", "coeur_vert"], "wrong-count"),
        (iter(["pat_one", "pat_two"]), "not-names"),
        (len, "not-names"),
    ],
)
def test_what_is_found_of_accounts(values: object, found: str) -> None:
    assert kind(check_accounts, values, ROOM, exactly=2) == found


def test_a_set_has_no_order() -> None:
    assert kind(check_accounts, {"pat_one", "pat_two"}, ROOM, in_order=True) == "no-order"
    assert kind(check_accounts, {"pat_one", "pat_two"}, ROOM) == ""


def test_the_case_may_have_been_given_to_something_else() -> None:
    assert kind(check_accounts, ["pat_one"], "coop") == "no-case"


def test_a_slip_gets_the_nearest_name(room: Case) -> None:
    with pytest.raises(Problem, match="did you mean @cuisine_de_rang"):
        check_accounts("calls", ["cuisine_de_rangs"], room)


def test_a_shared_name_is_told_as_such(room: Case) -> None:
    with pytest.raises(Problem, match="2 accounts show the name “Pat”"):
        check_accounts("calls", "Pat", room)


def test_a_decimal_comma_in_code_is_understood() -> None:
    with pytest.raises(Problem, match=r"decimals come after a point: 0\.37"):
        check_number("rho", (0, 37))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("a" * 90, "“" + "a" * 39 + "…”"),
        ("two\nlines", "“two lines”"),
        (0.5, "0.5"),
        ([1, 2], "several things at once"),
        (["x"], "“x”"),
        (len, "a command that was not run (its parentheses are missing)"),
        (object(), "something that is neither a word nor a number"),
    ],
)
def test_how_an_answer_is_repeated(value: object, said: str) -> None:
    assert shown(value) == said


def test_a_readable_answer_hears_so_and_nothing_else(told: Told) -> None:
    check_number("rho", 0.5)
    check_choice("disclosed", "yes", ["yes", "no"])
    assert told() == [
        f"I can read {name}. Whether it is right is marked later." for name in ("rho", "disclosed")
    ]
