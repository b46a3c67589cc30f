"""Points come with a reason, and stay between none and all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils import language
from course_utils.checks import (
    Trap,
    award,
    mark_accounts,
    mark_choice,
    mark_choices,
    mark_number,
    mark_ranking,
)
from tests.checks.conftest import PEOPLE, Told, small_case
from tests.checks.typed import PATIENT

ROOM = small_case()
NAMES = st.lists(st.sampled_from([*PEOPLE, "nobody", "Pat"]), max_size=5)
GROUPS = {"voice": ["pat_one", "pat_two"], "bridge": ["pat_two", "coeur_vert"]}
MISSING = {"voice": "No voice.", "bridge": "No bridge."}


@PATIENT
@given(st.floats(-1e6, 1e6), st.floats(0, 100))
def test_an_award_stays_between_none_and_all(points: float, out_of: float) -> None:
    given_points = award(points, out_of)
    assert type(given_points) is float
    assert 0 <= given_points <= out_of + 0.005


@PATIENT
@given(NAMES, st.floats(0.1, 10))
def test_names_earn_between_none_and_all(names: list[str], points: float) -> None:
    ranked = mark_ranking(names, ["pat_one", "pat_two", "coeur_vert"], points, case=ROOM)
    grouped = mark_accounts(names, GROUPS, points, case=ROOM, missing=MISSING)
    assert all(0 <= earned <= points + 0.005 for earned in (ranked, grouped))


@PATIENT
@given(st.dictionaries(st.sampled_from("abcd"), st.text(max_size=3)))
def test_choices_earn_between_none_and_all(answers: dict[str, str]) -> None:
    assert 0 <= mark_choices(answers, dict.fromkeys("abcd", "A"), 3, choices="ABCD") <= 3


@PATIENT
@given(NAMES)
def test_a_right_name_more_never_costs_a_point(names: list[str]) -> None:
    before = mark_accounts(names, GROUPS, 2, case=ROOM, missing=MISSING)
    assert mark_accounts([*names, "coeur_vert"], GROUPS, 2, case=ROOM, missing=MISSING) >= before


@pytest.mark.parametrize(
    ("names", "points", "said"),
    [
        (["pat_one", "coeur_vert"], 2, "All right."),
        (["coeur_vert", "pat_two"], 2, "All right."),
        (["pat_two", "pat_one"], 2, "All right."),
        (["pat_two"], 1, "No bridge."),
        (["pat_one", "casey.marmot"], 1, "No bridge."),
        (["coeur_vert", "casey.marmot"], 1, "No voice."),
        ([], 0, "No voice."),
        (["cuisine_de_rang", "casey.marmot"], 0, "Rooms."),
    ],
)
def test_one_account_of_each_group(names: list[str], points: float, said: str, told: Told) -> None:
    traps = [
        Trap(["casey.marmot", "cuisine_de_rang"], "Rooms."),
        Trap(["pat_one", "coeur_vert"], "Never said."),
    ]
    assert mark_accounts(names, GROUPS, 2, case=ROOM, missing=MISSING, traps=traps) == points
    assert told()[0] == said


@pytest.mark.parametrize(
    ("names", "points", "said"),
    [
        (["pat_one", "pat_two", "coeur_vert"], 3, "Right, in the right order."),
        (["pat_two", "pat_one", "coeur_vert"], 2, "These are the right accounts in another order."),
        (["pat_two", "coeur_vert", "pat_one"], 1.5, "These are the right accounts in another order."),
        (
            ["pat_one", "pat_two", "casey.marmot"],
            2,
            "Of the 3 accounts that belong here you name 2; in their right place: 2.",
        ),
        (["casey.marmot", "cuisine_de_rang", "maya_both_banks"], 0, "By followers."),
    ],
)
def test_a_ranking_counts_names_and_places(names: list[str], points: float, said: str, told: Told) -> None:
    traps = [Trap(["casey.marmot", "cuisine_de_rang", "maya_both_banks"], "By followers.")]
    assert mark_ranking(names, ["pat_one", "pat_two", "coeur_vert"], 3, case=ROOM, traps=traps) == points
    assert told()[0] == said


@pytest.mark.parametrize(
    ("value", "points", "said"),
    [
        (0.37, 1, "Right."),
        ("0,38", 1, "Right."),
        (0.63, 0, "One minus."),
        (0.5, 0, "That is not the value. Go through the steps once more, one number at a time."),
        ("no number", 0, "That is not the value. Go through the steps once more, one number at a time."),
    ],
)
def test_a_number_is_right_within_its_tolerance(value: object, points: float, said: str, told: Told) -> None:
    assert mark_number(value, 0.37, 1, within=0.02, traps=[Trap(0.63, "One minus.")]) == points
    assert told()[0] == said


def test_the_right_number_is_right_even_where_a_trap_stands() -> None:
    assert mark_number(0.5, 0.5, 1, traps=[Trap(0.5, "One minus.")]) == 1


def test_the_first_trap_that_fits_is_told_and_what_is_left_to_look_at(told: Told) -> None:
    traps = [Trap({"a": "B", "b": "B"}, "Both."), Trap({"a": "B"}, "The first.")]
    assert mark_choices({"a": "b", "b": "A"}, {"a": "A", "b": "A"}, 2, choices="AB", traps=traps) == 1
    assert told() == ["The first.", "To look at again: a.", "Points: 1 out of 2"]


def test_an_entry_may_accept_several_answers() -> None:
    assert mark_choices({"a": "C"}, {"a": {"C", "D"}}, 2, choices="ABCD") == 2


@pytest.mark.parametrize(
    ("value", "points", "said"),
    [
        (" post ", 2, "tool: Right."),
        ("GOST", 0, "tool: no tool"),
        ("RACE", 0, "tool: To look at again: tool."),
    ],
)
def test_one_choice_is_right_or_tells_why_not(value: str, points: float, said: str, told: Told) -> None:
    traps = [Trap("GOST", "no tool")]
    models = ["POST", "GOST", "RACE"]
    assert mark_choice(value, "POST", 2, choices=models, traps=traps, name="tool") == points
    assert told()[0] == said


def test_entries_are_told_under_the_name_of_their_answer(told: Told) -> None:
    mark_choices({"a": "B"}, {"a": "A"}, 1, choices="AB", name="place")
    assert told()[0] == "place: To look at again: a."


def test_reasons_name_the_answer_where_a_cell_holds_several(told: Told) -> None:
    mark_number(1, 2, 1, name="rho", traps=[Trap(1, "Look again.")])
    assert told() == ["rho: Look again.", "Points: 0 out of 1"]


def test_points_are_written_as_the_edition_writes_numbers(told: Told) -> None:
    language.use("en")
    award(1.6, 2)
    award(2 / 3, 2)
    assert told() == ["Points: 1.6 out of 2", "Points: 0.67 out of 2"]
