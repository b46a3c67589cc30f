"""The year that was let happen: its size, its languages, its registers, who answers whom."""

from __future__ import annotations

import re
from collections import Counter

import pandas as pd
import pytest

from course_utils.cases.generator.build import HANDLE
from course_utils.cases.generator.phrases import MOST_REPEATS
from course_utils.cases.generator.wording import REGISTERS


@pytest.fixture
def posts(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """All that was said."""
    return tables["posts"]


@pytest.fixture
def own(posts: pd.DataFrame) -> pd.DataFrame:
    """What people said in their own words."""
    return posts[posts["kind"] != "share"]


def test_about_six_thousand_posts(posts) -> None:
    assert len(posts) == pytest.approx(6000, rel=0.12)
    assert (posts["kind"].value_counts() > 1200).all()


def test_three_quarters_in_french(posts, own) -> None:
    assert 0.72 <= (posts["language"] == "fr").mean() <= 0.8
    assert 0.72 <= (own["language"] == "fr").mean() <= 0.8


def test_nobody_s_own_words_stand_more_than_five_times(own) -> None:
    assert own["text"].value_counts().max() <= MOST_REPEATS


def test_about_eight_in_a_hundred_are_sarcastic(built) -> None:
    own = [post for post in built.posts if post.kind != "share"]
    assert 0.06 <= sum(post.sarcasm for post in own) / len(own) <= 0.1


def test_every_topic_and_platform_is_in_use(built, posts) -> None:
    assert set(posts["topic"]) == set(built.world.topics)
    assert (posts["platform"].value_counts(normalize=True) > 0.05).all()


def test_every_sentence_has_its_slots_filled_and_single_spaces(own) -> None:
    assert not own["text"].str.contains(r"[{}]|  |^\s|\s$").any()
    assert own["text"].str.len().between(5, 400).all()


def test_the_many_sentences_of_both_languages_are_heard(heard) -> None:
    patterns = Counter(pattern.language for pattern in heard)
    assert patterns["fr"] >= 400
    assert patterns["en"] >= 150


def test_every_register_is_heard(heard) -> None:
    for language, mix in REGISTERS.items():
        assert {pattern.register for pattern in heard if pattern.language == language} == set(mix)


def test_nobody_names_themselves_or_anybody_twice(own) -> None:
    for account, text in zip(own["account"], own["text"], strict=True):
        named = HANDLE.findall(text)
        assert account not in named
        assert len(named) == len(set(named)), text


def test_every_name_in_a_text_is_an_account(tables, own) -> None:
    named = set(own["text"].str.findall(HANDLE).explode().dropna())
    assert named <= set(tables["accounts"]["account"])


def test_mentions_are_the_names_in_the_text_but_for_the_one_answered(posts) -> None:
    parents = posts.set_index("post_id")["account"].reindex(posts["parent_id"]).to_numpy()
    for row, parent in zip(posts.itertuples(), parents, strict=True):
        named = [] if row.kind == "share" else [name for name in HANDLE.findall(row.text) if name != parent]
        assert row.mentions == " ".join(named)


def test_nobody_answers_in_the_words_that_they_answer(own) -> None:
    texts = own.set_index("post_id")["text"]
    replies = own[own["kind"] == "reply"]
    assert not (replies["text"].to_numpy() == texts.reindex(replies["parent_id"]).to_numpy()).any()


def test_an_answer_that_names_somebody_names_one_of_the_conversation(built) -> None:
    handles = built.people.table["account"]
    for post in built.posts:
        if post.kind == "reply":
            known = {handles[post.parent.author], handles[post.root.author], built.world.organisation}
            assert set(HANDLE.findall(post.text)) <= known


def test_nobody_talks_of_what_has_not_begun(built, posts) -> None:
    for name, topic in built.world.topics.items():
        if topic.since:
            assert posts.loc[posts["topic"] == name, "time"].min().date() >= topic.since


def test_the_year_stays_in_its_year(built, posts) -> None:
    days = posts["time"].dt.date
    assert (days.min(), days.max()) >= (built.world.first_day, built.world.first_day)
    assert days.max() <= built.world.last_day
    assert posts["time"].is_monotonic_increasing


def test_snow_falls_in_winter_only(posts) -> None:
    told = posts[
        (posts["kind"] == "post") & posts["text"].str.contains("neige et poudrerie|blowing snow", case=False)
    ]
    assert set(told["time"].dt.month) <= {12, 1, 2, 3}


def test_official_accounts_speak_as_such(built, own) -> None:
    texts = own.loc[own["account"] == built.world.organisation, "text"]
    assert len(texts) > 60
    assert not texts.str.contains(re.compile(r"\b(?:tabarnouche|chu|pis|lol)\b", re.IGNORECASE)).any()
