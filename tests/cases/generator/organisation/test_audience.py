"""The share of each public on each platform."""

from __future__ import annotations

import pytest


def test_every_public_was_asked_about_every_platform(side) -> None:
    counts = side["audience"].groupby("public").size()
    assert set(counts.index) == set(side["publics"]["public"])
    assert counts.eq(5).all()


def test_nobody_is_reached_offline_and_shares_are_of_the_people_asked(side) -> None:
    audience = side["audience"]
    assert (audience["reached"] <= audience["online"]).all()
    assert (audience["online"] <= audience["asked"]).all()
    assert (audience["reached"] / audience["asked"]).tolist() == pytest.approx(
        audience["share"].tolist(), abs=0.0006
    )


def test_one_public_is_silent_everywhere_and_another_is_not(side) -> None:
    best = side["audience"].groupby("public")["share"].max()
    assert best.min() < 0.17
    assert best.max() > 0.3


def test_publics_are_not_all_on_the_same_platform(side) -> None:
    shares = side["audience"].pivot(index="public", columns="platform", values="share")
    assert shares.idxmax(axis=1).nunique() >= 2
