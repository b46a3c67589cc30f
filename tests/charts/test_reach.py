from __future__ import annotations

from dataclasses import replace

import pytest

from course_utils.charts import show_reach
from course_utils.problem import Problem


def test_names_the_four_remarkable_accounts(case, relays) -> None:
    roles = show_reach(case, relays).table.set_index("Account")["Remarkable as"]
    assert roles["@star"] == "the most followed"
    assert roles["@joker"] == "relayed by the most others"
    assert roles["@loud"] == "the one that publishes most"
    assert (roles == "the best bridge").sum() == 1


def test_the_caption_gives_the_rank_correlation(case, relays) -> None:
    followers = case.accounts.set_index("account")["followers"]
    relayed = relays.groupby("target")["source"].nunique().reindex(followers.index, fill_value=0)
    rho = followers.rank().corr(relayed.rank())
    assert f"ρ = {rho:.2f} " in show_reach(case, relays).caption


def test_the_description_says_how_many_nobody_relays(case, relays) -> None:
    silent = 1 - relays["target"].nunique() / len(case.accounts)
    assert f"{silent:.0%} of the accounts" in show_reach(case, relays).description


def test_an_empty_selection_is_said(case, relays) -> None:
    with pytest.raises(Problem, match="no tie between accounts"):
        show_reach(case, relays.head(0))


def test_a_case_without_followers_is_said(case, relays) -> None:
    silent = replace(case, accounts=case.accounts.assign(followers=0))
    with pytest.raises(Problem, match="how many people follow"):
        show_reach(silent, relays)
