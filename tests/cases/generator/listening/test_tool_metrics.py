"""The weeks of the tool."""

from __future__ import annotations

import pytest

PARTS = ["likes", "shares", "comments", "saves"]


def test_engagement_is_the_sum_that_its_definition_says(heard) -> None:
    for row in heard["tool_metrics"].itertuples():
        assert row.engagement == sum(getattr(row, part) for part in row.definition.split("+"))


def test_engagement_jumps_at_the_break_though_its_parts_do_not(heard) -> None:
    weeks = heard["tool_metrics"]
    late = weeks["definition"] != weeks["definition"].iloc[0]
    engagement = weeks["engagement"] / weeks["impressions"]
    parts = weeks[PARTS].sum(axis=1) / weeks["impressions"]
    assert engagement[late].mean() > 1.35 * engagement[~late].mean()
    assert parts[late].mean() == pytest.approx(parts[~late].mean(), rel=0.08)


def test_the_definition_changes_once_in_the_first_week_of_a_month(heard) -> None:
    weeks = heard["tool_metrics"]
    changes = weeks["definition"].ne(weeks["definition"].shift()).iloc[1:]
    assert changes.sum() == 1
    assert 15 < changes.idxmax() < 40
    assert weeks["week"][changes.idxmax()].day <= 7
    assert (weeks["week"].dt.day_of_week == 0).all()
