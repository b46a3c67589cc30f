"""Messages wait when nobody is at the desk, and when too many come at once."""

from __future__ import annotations

import pandas as pd
import pytest

from course_utils.cases.generator.organisation.figures import staffed


@pytest.fixture
def asking(side) -> pd.DataFrame:
    """The messages that call for a reply, with the hours they waited and whether the desk was staffed."""
    inbox = side["inbox"][side["inbox"]["needs_reply"]]
    hours = (inbox["first_reply"] - inbox["received"]).dt.total_seconds() / 3600
    return inbox.assign(hours=hours, open=staffed(inbox, side["staffing"]))


def test_about_fifteen_hundred_messages_in_order(side) -> None:
    inbox = side["inbox"]
    assert 1100 < len(inbox) < 1700
    assert inbox["received"].is_monotonic_increasing
    assert (inbox["first_reply"].dropna() > inbox["received"][inbox["first_reply"].notna()]).all()


def test_a_reply_has_somebody_and_minutes_and_none_has_neither(side) -> None:
    inbox = side["inbox"]
    answered = inbox["first_reply"].notna()
    assert ((inbox["replied_by"] != "") == answered).all()
    assert (inbox["minutes"].notna() == answered).all()


def test_replies_end_while_somebody_is_at_the_desk(side) -> None:
    replies = side["inbox"].dropna(subset="first_reply")
    last_minute = replies.assign(received=replies["first_reply"] - pd.Timedelta(minutes=1))
    assert staffed(last_minute, side["staffing"]).all()


def test_nobody_answers_two_messages_at_once(side) -> None:
    for _, replies in side["inbox"].dropna(subset="first_reply").groupby("replied_by"):
        in_order = replies.sort_values("first_reply")
        gaps = in_order["first_reply"].diff().dt.total_seconds().iloc[1:] / 60
        assert (gaps >= in_order["minutes"].iloc[1:].astype(float) - 1).all()  # moments are rounded up


def test_messages_wait_longer_when_nobody_is_at_the_desk(asking) -> None:
    medians = asking.groupby("open")["hours"].median()
    assert medians[False] > 2 * medians[True]


def test_weekends_wait_longer(asking) -> None:
    weekend = asking["received"].dt.day_of_week >= 5
    assert asking.loc[weekend, "hours"].median() > 1.1 * asking.loc[~weekend, "hours"].median()


def test_the_week_with_most_messages_waits_far_longer_than_the_others(asking) -> None:
    weeks = asking["received"].dt.to_period("W")
    sizes = weeks.value_counts()
    busiest = weeks == sizes.idxmax()
    assert sizes.max() > 2 * sizes.median()
    assert asking.loc[busiest, "hours"].mean() > 1.5 * asking.loc[~busiest, "hours"].mean()


def test_a_few_long_waits_pull_the_mean_above_the_median(asking) -> None:
    assert asking["hours"].mean() > 1.08 * asking["hours"].median()


def test_some_messages_are_forgotten_public_ones_first(asking) -> None:
    lost = asking["hours"].isna().groupby(asking["public"]).mean()
    assert 0.03 < lost[False] < lost[True] < 0.3


def test_dividing_by_all_messages_understates_the_reply_rate(side) -> None:
    inbox = side["inbox"]
    answered = inbox["first_reply"].notna()
    assert answered.mean() < answered[inbox["needs_reply"]].mean() - 0.08


def test_both_languages_and_every_kind_are_there(side) -> None:
    assert 0.15 < (side["inbox"]["language"] == "en").mean() < 0.33
    assert side["inbox"]["kind"].value_counts().min() > 80


def test_the_desk_keeps_up_on_average(side) -> None:
    load = side["inbox"]["minutes"].sum() / 60 / (52 * side["staffing"]["hours"].sum())
    assert 0.25 < load < 0.75
