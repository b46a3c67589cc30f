from __future__ import annotations

import pandas as pd
import pytest

from course_utils.analysis.influence import without
from course_utils.charts.removal import show_removal

# Two triangles; "ana" holds two of the three ties between them, "cy" and "fay" the third.
PAIRS = ["ana bo", "bo cy", "cy ana", "di ed", "ed fay", "fay di", "ana di", "ana ed", "cy fay"]
TIES = pd.DataFrame([pair.split() for pair in PAIRS], columns=["source", "target"]).assign(weight=1, posts=1)
SIDES = dict.fromkeys(["ana", "bo", "cy"], 0) | dict.fromkeys(["di", "ed", "fay"], 1)


def shown(account: str, ties: pd.DataFrame = TIES, sides: dict[str, int] = SIDES):
    """The chart of what is lost with an account."""
    return show_removal(ties, without(ties, account, sides), sides)


def test_the_caption_counts_the_ties_between_the_two_communities() -> None:
    caption = shown("ana").caption
    assert caption.startswith("Of the 3 ties between the two communities, 1 remain: 67% went through @ana.")


def test_two_communities_without_a_tie_are_said() -> None:
    apart = TIES[:6]
    assert shown("ana", apart).caption.startswith("No tie joins the two communities")


def test_the_table_has_the_same_numbers() -> None:
    table = shown("ana").table
    assert table.iloc[0, 1:].tolist() == [3.0, 1.0]


def test_the_description_names_both_sides() -> None:
    description = shown("ana").description
    assert "@ana" in description
    assert "3 ties" in description


def test_who_is_cut_off_is_counted() -> None:
    ties = pd.concat(
        [TIES, pd.DataFrame({"source": ["gil"], "target": ["ana"], "weight": [1], "posts": [1]})]
    )
    assert "1 account is cut off" in shown("ana", ties, SIDES | {"gil": 0}).caption


@pytest.mark.parametrize("account", ["bo", "cy", "fay"])
def test_any_account_can_be_removed(account: str) -> None:
    assert len(shown(account).png) > 1000


def test_an_account_alone_in_the_only_community_is_drawn_too() -> None:
    ties = TIES.head(1)
    assert "No tie joins" in shown("ana", ties, {"ana": 0, "bo": 0}).caption


def test_the_same_ties_give_the_same_picture() -> None:
    assert shown("ana").png == shown("ana", TIES.sample(frac=1, random_state=1)).png
