"""The register holds the risks of both choices."""

from __future__ import annotations

import pandas as pd
import pytest


@pytest.fixture
def register(side) -> pd.DataFrame:
    """The risks with their expected loss, the largest first."""
    risks = side["risks"]
    return risks.assign(loss=risks["probability"] * risks["impact"]).sort_values("loss", ascending=False)


def test_both_sides_are_among_the_five_largest(register) -> None:
    assert set(register["side"].head(5)) == {"integrating", "abstaining"}


def test_the_likeliest_is_not_the_costliest_to_expect(register) -> None:
    assert register["probability"].idxmax() != register["loss"].idxmax()
    assert (
        register["impact"].idxmin() != register["loss"].idxmin()
        or register["probability"].idxmin() != register["loss"].idxmin()
    )


def test_a_measure_takes_away_what_it_says(register) -> None:
    expected = register["probability"] * (1 - register["effectiveness"])
    assert register["residual"].tolist() == pytest.approx(expected.tolist(), abs=0.0006)


def test_one_measure_costs_more_than_it_saves_and_others_do_not(register) -> None:
    saved = register["loss"] * register["effectiveness"]
    assert (register["mitigation_cost"] > 2 * saved).sum() >= 1
    assert (register["mitigation_cost"] < saved).sum() >= 4


def test_scales_follow_the_figures(register) -> None:
    for figure, scale in (("probability", "likelihood"), ("impact", "severity")):
        assert register.sort_values(figure)[scale].is_monotonic_increasing
        assert register[scale].nunique() >= 3
