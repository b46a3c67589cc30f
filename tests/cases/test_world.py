"""The worlds as their authors wrote them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course_utils.cases.world import Topic, load_world, world_names


@pytest.fixture(params=["transit", "coop", "museum"])
def world(request: pytest.FixtureRequest):
    """Each world."""
    return load_world(request.param)


def test_the_worlds_are_found() -> None:
    assert world_names() == ["coop", "museum", "transit"]


def test_a_misspelt_setting_is_refused() -> None:
    with pytest.raises(ValidationError, match="wieght"):
        Topic.model_validate({"wieght": 1, "fr": "prix", "en": "prices"})


def test_circles_make_up_the_whole(world) -> None:
    assert sum(circle.share for circle in world.circles) == pytest.approx(1)
    for circle in world.circles:
        assert sum(circle.mood) == pytest.approx(1)


def test_the_cast_lives_in_the_circles_and_talks_of_the_topics(world) -> None:
    circles = {circle.name for circle in world.circles}
    for member in world.cast:
        assert {member.circle, member.second_circle} - {""} <= circles
        assert set(member.topics) <= set(world.topics)


def test_every_part_of_the_lesson_is_cast(world) -> None:
    parts = {member.part for member in world.cast}
    assert {"star", "joker", "relayed", "bridge", "loud", "quiet", "critic", "media", "organisation"} <= parts


def test_events_fall_inside_the_year_and_after_their_topic_begins(world) -> None:
    for event in world.events:
        assert world.first_day <= event.day <= world.last_day
        assert event.day >= (world.topics[event.topic].since or world.first_day)


def test_the_organisation_the_issue_and_the_joke_exist(world) -> None:
    handles = {member.account for member in world.cast}
    assert {world.organisation, world.joke.account} <= handles
    assert {world.issue, world.joke.topic} <= set(world.topics)
