from __future__ import annotations

from dataclasses import replace

import pytest

from course_utils.cases import Case
from course_utils.problem import Problem
from course_utils.widgets import remove_bridge


def test_the_bridge_and_the_most_followed_are_offered(case: Case) -> None:
    accounts = [account for _, account in remove_bridge(case).account.options]
    assert {"bridge", "star"} <= set(accounts)
    assert len(accounts) == len(set(accounts))


def test_removing_the_bridge_says_what_is_lost(case: Case) -> None:
    view = remove_bridge(case)
    view.account.value = "bridge"
    assert "@bridge holds 100.0% of all ties between communities." in view.status.sentence
    assert "0 remain" in view.picture.value


def test_an_account_that_joins_nobody_is_said(case: Case) -> None:
    view = remove_bridge(case)
    view.account.value = "star"
    assert view.status.sentence.startswith("@star holds 0.0%")


def test_going_back_and_forth_shows_the_same(case: Case) -> None:
    view = remove_bridge(case)
    first = view.picture.value
    for account in ("star", "bridge") * 3:
        view.account.value = account
    view.account.value = view.account.options[0][1]
    assert view.picture.value == first


def test_a_case_where_nobody_answers_anybody_is_one_sentence(case: Case) -> None:
    silent = replace(case, posts=case.posts[case.posts["kind"] == "post"])
    with pytest.raises(Problem, match="no network to cut"):
        remove_bridge(silent)
