"""What the organisation said."""

from __future__ import annotations


def test_first_a_sign_then_what_is_known_then_the_facts(heard) -> None:
    replies = heard["official_replies"]
    assert replies["time"].is_monotonic_increasing
    kinds = list(dict.fromkeys(replies["kind"]))
    assert kinds == ["acknowledgement", "holding", "correction"]


def test_both_languages_are_said(heard) -> None:
    replies = heard["official_replies"]
    assert (replies["text_fr"].str.len() > 40).all()
    assert (replies["text_en"].str.len() > 40).all()
    assert (replies["text_fr"] != replies["text_en"]).all()


def test_chance_moves_the_minutes_and_nothing_else(generated) -> None:
    one, other = (generated("transit", seed).tables["official_replies"] for seed in (7, 41))
    assert one["text_fr"].equals(other["text_fr"])
    assert not one["time"].equals(other["time"])
    assert ((one["time"] - other["time"]).abs().dt.total_seconds() <= 40 * 60).all()
