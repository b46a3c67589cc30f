"""The inventory of profiles."""

from __future__ import annotations


def test_some_profiles_are_dormant_and_some_are_not_ours(side) -> None:
    status = side["platforms"]["status"].value_counts()
    assert status["active"] >= 3 and status["dormant"] >= 1 and status["unofficial"] >= 2


def test_only_active_profiles_take_real_work(side) -> None:
    platforms = side["platforms"]
    assert (platforms.loc[platforms["status"] == "active", "hours_week"] > 0).all()
    assert (platforms.loc[platforms["status"] == "unofficial", "hours_week"] == 0).all()


def test_the_main_profile_is_the_account_of_the_conversation(side) -> None:
    accounts = side["accounts"].query("kind == 'organisation'").set_index("account")["followers"]
    known = side["platforms"].set_index("profile")["followers"]
    shared = known.index.intersection(accounts.index)
    assert len(shared) >= 1
    assert (known[shared] == accounts[shared]).all()
