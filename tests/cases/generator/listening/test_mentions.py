"""What the broad query brings back."""

from __future__ import annotations

import pytest

from course_utils.cases.generator import generate, write_case
from course_utils.cases.generator.listening.facts import load_facts
from course_utils.cases.generator.listening.mentions import gather_mentions
from course_utils.cases.generator.year import Year


@pytest.fixture
def mentions(case):
    """The mentions with what only the generator knows."""
    year = Year(case.world, case.seed, case.people, case.posts, {}, case.tables)
    return gather_mentions(year, load_facts(case.world.name))


def test_about_six_hundred_texts_none_twice(heard) -> None:
    table = heard["mentions"]
    assert 550 <= len(table) <= 610
    assert table["text"].is_unique
    assert table["time"].is_monotonic_increasing
    assert table["language"].eq("fr").mean() == pytest.approx(0.77, abs=0.08)


def test_a_quarter_is_about_the_homonym_and_half_about_the_organisation(mentions) -> None:
    truths = [mention.truth for mention in mentions]
    assert 0.2 <= truths.count("homonym") / len(truths) <= 0.3
    assert 0.1 <= truths.count("competitor") / len(truths) <= 0.18
    assert 0.45 <= truths.count("relevant") / len(truths) <= 0.6


def test_every_mention_holds_a_word_of_the_query(case, heard) -> None:
    query = load_facts(case.world.name).listening.query
    assert all(any(word in text.lower() for word in query) for text in heard["mentions"]["text"])


def test_the_tool_falls_for_sarcasm_and_for_the_name(case, mentions) -> None:
    def right(some) -> float:
        return sum(mention.tool == mention.mood for mention in some) / len(some)

    listening = load_facts(case.world.name).listening
    assert right([mention for mention in mentions if mention.sarcasm]) < 0.1
    straight = [mention for mention in mentions if not mention.sarcasm]
    assert 0.55 <= right(straight) <= 0.85
    named = [m for m in straight if m.mood == "neutral" and listening.brand in m.text.lower()]
    others = [m for m in straight if m.mood == "neutral" and listening.brand not in m.text.lower()]
    fooled = [m.tool == listening.brand_mood for m in named]
    assert sum(fooled) / len(fooled) > 0.25
    assert all(m.tool == "neutral" for m in others)


def test_same_seed_same_bytes(tmp_path, generated) -> None:
    one = write_case(generated("coop", 7), tmp_path / "one")
    other = write_case(generate("coop", 7), tmp_path / "other")
    for name in ("mentions", "mention_codings", "thread_posts", "tool_metrics", "comments", "rumour"):
        assert (one / f"{name}.csv").read_bytes() == (other / f"{name}.csv").read_bytes()
