"""Many applications, few hires: the denominator decides what is said of a source."""

from __future__ import annotations

import pandas as pd
import pytest


@pytest.fixture
def year(side) -> pd.DataFrame:
    """One row per source, the twelve months together."""
    return side["recruitment"].groupby("source")[["applications", "interviews", "hired", "cost"]].sum()


def test_twelve_months_of_every_source(side) -> None:
    assert side["recruitment"].groupby("source").size().eq(12).all()
    assert side["recruitment"].groupby("month").size().eq(5).all()


def test_nobody_is_hired_without_an_interview(side) -> None:
    table = side["recruitment"]
    assert (table["hired"] <= table["interviews"]).all()
    assert (table["interviews"] <= table["applications"]).all()


def test_social_media_bring_most_applications_and_a_low_share_of_hires(year) -> None:
    rates = year["hired"] / year["applications"]
    assert year["applications"].idxmax() == "social"
    assert rates["social"] < 0.35 * rates["referral"]
    assert rates["social"] < year["hired"].sum() / year["applications"].sum()


def test_their_share_of_applications_is_not_their_share_of_hires(year) -> None:
    shares = year / year.sum()
    assert shares.loc["social", "applications"] > 1.3 * shares.loc["social", "hired"]


def test_cheap_by_application_dear_by_hire(year) -> None:
    by_application, by_hire = year["cost"] / year["applications"], year["cost"] / year["hired"]
    assert by_application["social"] < by_application["job_board"]
    assert by_hire["social"] > 1.5 * by_hire["referral"]
