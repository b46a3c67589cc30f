"""Who there is."""

from __future__ import annotations

import re


def test_twelve_hundred_accounts_each_with_its_own_handle(tables) -> None:
    accounts = tables["accounts"]
    assert len(accounts) == 1200
    assert accounts["account"].is_unique


def test_handles_are_plain_small_letters(tables) -> None:
    assert tables["accounts"]["account"].map(re.compile(r"[a-z0-9_.]*[a-z0-9_]").fullmatch).notna().all()


def test_a_quarter_speaks_english(tables) -> None:
    assert 0.2 < (tables["accounts"]["language"] == "en").mean() < 0.4


def test_every_kind_is_there(tables) -> None:
    kinds = tables["accounts"]["kind"].value_counts()
    assert kinds["organisation"] == 1
    assert (kinds > 0).sum() == 8
    assert kinds["citizen"] > 1000


def test_the_cast_is_there_as_written(built) -> None:
    accounts = built.tables["accounts"].set_index("account")
    for member in built.world.cast:
        assert accounts.loc[member.account, ["kind", "followers"]].tolist() == [member.kind, member.followers]


def test_everyone_joined_before_the_year_began(built) -> None:
    assert max(built.tables["accounts"]["joined"]) < built.world.first_day


def test_media_take_no_side(built) -> None:
    people = built.people
    assert not people.stances[(people.table["kind"] == "media").to_numpy()].any()
