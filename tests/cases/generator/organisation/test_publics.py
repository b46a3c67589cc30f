"""The publics."""

from __future__ import annotations


def test_some_people_are_not_online_and_the_denominator_matters(side) -> None:
    publics = side["publics"]
    assert (publics["online"] <= publics["people"]).all()
    share = publics["online"] / publics["people"]
    assert share.min() < share.max()


def test_publics_differ_by_language_and_size(side) -> None:
    assert side["publics"]["french"].max() - side["publics"]["french"].min() >= 10
    assert side["publics"]["people"].max() > 20 * side["publics"]["people"].min()
