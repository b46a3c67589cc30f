"""An answer is read as it was meant."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils import language
from course_utils.cases import Case, load_case
from course_utils.checks.reading import (
    account_items,
    as_account,
    as_accounts,
    as_choice,
    as_items,
    as_number,
    is_blank,
    plain,
)
from tests.checks.conftest import PEOPLE, small_case
from tests.checks.typed import PATIENT

ROOM = small_case()
AMOUNTS = st.floats(-1e9, 1e9, allow_nan=False).map(lambda value: round(value, 3))


@PATIENT
@given(AMOUNTS, st.integers(0, 3), st.sampled_from(["en", "fr"]))
def test_a_number_survives_how_it_is_written(value: float, digits: int, edition: str) -> None:
    language.use(edition)
    assert as_number(language.number(value, digits)) == pytest.approx(value, abs=0.501 * 10**-digits)


@PATIENT
@given(st.floats(-1, 1), st.sampled_from(["en", "fr"]))
def test_a_share_survives_as_a_percentage(value: float, edition: str) -> None:
    language.use(edition)
    assert as_number(language.percent(value, 2)) == pytest.approx(value, abs=0.0001)


@PATIENT
@given(AMOUNTS)
def test_the_type_of_a_number_does_not_matter(value: float) -> None:
    spellings = [value, np.float64(value), str(value), [value], (value,), pd.Series([value]), np.array(value)]
    assert {as_number(spelling) for spelling in spellings} == {value}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("0,37", 0.37),
        (" 0.37 ", 0.37),
        (",37", 0.37),
        (".5", 0.5),
        ("0,371", 0.371),
        ("ρ = 0.37", 0.37),
        ("≈ 0,4", 0.4),
        ("−0,5", -0.5),
        ("37 %", 0.37),
        ("12,5%", 0.125),
        ("$3,000", 3000),
        ("3 000 $", 3000),
        ("3\u202f000,50\u00a0$", 3000.5),
        ("1,234,567", 1234567),
        ("1e-3", 0.001),
        ("5.", 5),
    ],
)
def test_ways_of_writing_a_number(written: str, meant: float) -> None:
    assert as_number(written) == pytest.approx(meant)


@pytest.mark.parametrize(("edition", "meant"), [("en", 1234), ("fr", 1.234)])
def test_a_comma_before_three_digits_follows_the_edition(edition: str, meant: float) -> None:
    language.use(edition)
    assert as_number("1,234") == meant


@pytest.mark.parametrize(
    "written",
    ["", "…", "twelve", "12 names", "1,2,3", "1.2.3", True, None, [1, 2], {}, len, float("nan"), 1j],
)
def test_what_is_no_number(written: object) -> None:
    assert as_number(written) is None


@pytest.mark.parametrize(
    "value", [None, ..., "", " … ", "...", "?", "____", float("nan"), np.float32("nan"), pd.NA, pd.NaT]
)
def test_an_answer_that_nobody_touched_is_blank(value: object) -> None:
    assert is_blank(value)


@pytest.mark.parametrize("value", [0, 0.0, False, "0", "…a", [], ["…"], "-", len])
def test_an_answer_is_not_blank_because_it_is_small(value: object) -> None:
    assert not is_blank(value)


@pytest.mark.parametrize(
    "written",
    [
        "B",
        "b",
        " B ",
        "“B”",
        "« b »",
        "B.",
        "(b)",
        "B)",
        "B: meet them",
        "B : les rencontrer",
        "b. Meet",
        ["b"],
        {"B"},
    ],
)
def test_ways_of_writing_a_letter(written: object) -> None:
    assert as_choice(written, "ABCD") == "B"


@pytest.mark.parametrize("written", ["A/B", "A, B", "A or B", ["A", "B"], "E", "", "AB", 2, None, len])
def test_what_is_no_letter(written: object) -> None:
    assert as_choice(written, "ABCD") is None


@pytest.mark.parametrize("written", ["In-degree", "in degree", "IN_DEGREE", "in‑degree", " in-degree. "])
def test_hyphens_spaces_and_capitals_make_no_other_word(written: str) -> None:
    assert as_choice(written, ["in-degree"]) == "in-degree"


@pytest.mark.parametrize(
    ("written", "meant"), [("coeur", "cœur"), ("CŒUR", "cœur"), ("intermediarite", "intermédiarité")]
)
def test_accents_and_ligatures_make_no_other_word(written: str, meant: str) -> None:
    assert as_choice(written, ["cœur", "intermédiarité"]) == meant


@pytest.mark.parametrize(
    ("value", "meant"), [(True, "oui"), (np.False_, "non"), ("no. It is private", "non"), ("Yes", "oui")]
)
def test_true_false_and_synonyms(value: object, meant: str) -> None:
    assert as_choice(value, ["oui", "non"], {"yes": "oui", "no": "non"}) == meant


DRESSES = ["{}", "@{}", " {} ", "« {} »", '"{}"', "@{}.", "{},", "\u00a0{}\n", "({})"]


@PATIENT
@given(st.sampled_from(list(PEOPLE)), st.sampled_from(DRESSES), st.sampled_from([str, str.upper, str.title]))
def test_an_account_survives_how_it_is_written(account: str, dress: str, case: type) -> None:
    assert as_account(dress.format(case(account)), ROOM) == account


@pytest.mark.parametrize("account", [account for account, shown in PEOPLE.items() if shown != "Pat"])
def test_an_account_may_be_called_by_the_name_it_shows(account: str) -> None:
    shown = PEOPLE[account]
    assert as_account(shown, ROOM) == account
    assert as_account(plain(shown).upper(), ROOM) == account
    assert as_account(f"{shown} (@{account})", ROOM) == account


def test_a_shown_name_that_two_accounts_share_means_nobody() -> None:
    assert as_account("Pat", ROOM) is None


@pytest.mark.parametrize("value", [None, 3, ["pat_one"], len, "pat", "@pat_one @pat_two"])
def test_what_is_no_account(value: object) -> None:
    assert as_account(value, ROOM) is None


@pytest.mark.parametrize("name", ["transit", "coop"])
def test_no_two_accounts_of_a_case_are_spelled_alike(name: str) -> None:
    accounts = load_case(name).accounts["account"]
    assert accounts.map(plain).is_unique


TWO = ["cuisine_de_rang", "maya_both_banks"]


@pytest.mark.parametrize(
    "written",
    [
        TWO,
        tuple(TWO),
        np.array(TWO),
        pd.Index(TWO),
        pd.Series(TWO),
        pd.Series([0.1, 0.2], index=pd.Index(TWO, name="account")),
        pd.DataFrame({"account": TWO}),
        pd.DataFrame({"score": [1, 2]}, index=pd.Index(TWO, name="account")),
        dict.fromkeys(TWO, 1),
        [TWO],
        [["cuisine_de_rang"], ("maya_both_banks",)],
        "cuisine_de_rang, maya_both_banks",
        "@cuisine_de_rang; @maya_both_banks",
        "cuisine_de_rang et maya_both_banks",
        "Cuisine de rang and Maya, des deux bords",
        "Cuisine de rang, Maya, des deux bords",
        "cuisine_de_rang\nmaya_both_banks",
    ],
    ids=lambda written: type(written).__name__,
)
def test_ways_of_writing_two_accounts(written: object) -> None:
    assert as_accounts(written, ROOM) == TWO


def test_a_row_of_a_table_is_its_account() -> None:
    row = pd.DataFrame({"score": [1.0], "kind": ["media"]}, index=pd.Index(["pat_one"], name="account")).iloc[
        0
    ]
    assert as_accounts(row, ROOM) == ["pat_one"]


def test_a_name_with_an_and_stays_whole() -> None:
    assert account_items("Racines et bocaux", ROOM) == ["Racines et bocaux"]
    assert account_items("Racines et bocaux, nobody", ROOM) == ["Racines et bocaux", "nobody"]


def test_unknown_words_are_not_cut() -> None:
    assert account_items("you and me", ROOM) == ["you and me"]


@pytest.mark.parametrize(("values", "count"), [("a, b", 1), (3, 1), (None, 1), ([], 0), (iter("ab"), 1)])
def test_how_many_things_there_are(values: object, count: int) -> None:
    assert len(as_items(values)) == count


def test_the_room_is_a_case(room: Case) -> None:
    assert as_account("COEUR VERT", room) == "coeur_vert"
