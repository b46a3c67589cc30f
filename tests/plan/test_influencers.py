from __future__ import annotations

import pytest
from pydantic import ValidationError

from course_utils.plan import ChosenAccount, Influencers


def chosen(account: str, stance: str = "favourable", **other: str) -> ChosenAccount:
    """An account with nothing left to fill in."""
    filled = {"role": "ally", "why": "relays", "next_action": "call"}
    return ChosenAccount(account=account, stance=stance, **{**filled, **other})


def complete(*accounts: ChosenAccount) -> Influencers:
    """A deliverable whose method is complete."""
    return Influencers(issue="buses", accounts=list(accounts), measures=["reach"], limits="one week")


def test_three_filled_accounts_of_two_stances_leave_no_gap() -> None:
    assert complete(chosen("ana"), chosen("bo"), chosen("cy", "unfavourable")).gaps() == []


def test_an_empty_draft_lists_everything_at_once() -> None:
    assert Influencers().gaps() == [
        "Choose 3 more accounts.",
        "Say which measure you used.",
        "Write one sentence on the limits of these measures.",
    ]


def test_one_stance_only_is_said() -> None:
    (gap,) = complete(chosen("ana"), chosen("bo"), chosen("cy")).gaps()
    assert "same stance" in gap


def test_the_same_account_twice_is_said() -> None:
    gaps = complete(chosen("ana"), chosen("ana"), chosen("cy", "neutral")).gaps()
    assert gaps == ["You chose @ana more than once."]


def test_a_part_without_account_is_said() -> None:
    gaps = complete(chosen("ana"), chosen("bo", "neutral"), chosen("")).gaps()
    assert gaps == ["Choose 1 more account.", "You filled in a part without choosing its account."]


def test_what_an_account_lacks_is_named() -> None:
    (gap,) = complete(chosen("ana", why=" "), chosen("bo"), chosen("cy", "neutral")).gaps()
    assert gap == "@ana: still to fill: why this account."


@pytest.mark.parametrize(
    "wrong",
    [{"role": "boss"}, {"stance": "angry"}, {"why": "x" * 2001}, {"account": "a b"}, {"colour": "red"}],
)
def test_what_a_plan_can_not_hold_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        ChosenAccount.model_validate({"account": "ana", **wrong})


def test_more_than_six_accounts_are_refused() -> None:
    with pytest.raises(ValidationError):
        Influencers(accounts=[chosen(f"a{n}") for n in range(7)])
