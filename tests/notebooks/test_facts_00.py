"""What lesson 00 and its guide claim about the case and about two percentages, worked out again."""

from __future__ import annotations

import re
from functools import cache

import pandas as pd
import pytest

from course_utils import load_case
from course_utils.analysis.conversation import presence
from course_utils.analysis.denominator import base_share, of_everybody
from course_utils.charts.timeline import landmarks
from tests.notebooks.shelf import ROOT, books, read_table

LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])


@cache
def case():
    return load_case("transit")


def left(topic: str | None = None) -> float:
    """The share of the messages that the agency neither wrote nor set off."""
    parts = presence(case().posts, case().organisation, topic).sum()
    return parts["without"] / parts.sum()


@cache
def said(language: str) -> str:
    """The words of the lesson, of its questions and of the instructor's page."""
    lesson, *_ = books("lesson", language=language)
    pages = [*(ROOT / "guide" / language).glob("00-*.md")]
    files = [lesson.path.parent / "questions" / "00.yml", *(page for page in pages if "rep" not in page.name)]
    texts = [cell.source for cell in lesson.cells] + [path.read_text(encoding="utf-8") for path in files]
    return re.sub(r"\s", " ", " ".join(texts))


def says(language: str, english: str, french: str) -> bool:
    return (english if language == "en" else french) in said(language)


@LANGUAGES
def test_two_messages_in_a_hundred_are_the_agencys(language: str) -> None:
    own = presence(case().posts, case().organisation).sum()["own"] / len(case().posts)
    assert round(100 * own) == 2
    assert says(language, "about two messages in a hundred", "environ deux messages sur cent")


@LANGUAGES
def test_ninety_six_in_a_hundred_owe_it_nothing(language: str) -> None:
    assert round(100 * left()) == 96
    assert says(language, "96 in a hundred owe it nothing", "96 sur cent ne lui doivent rien")


@LANGUAGES
def test_even_where_it_says_most_hardly_less(language: str) -> None:
    shares = {topic: (case().posts["topic"] == topic) for topic in case().topics}
    own = case().posts["account"] == case().organisation
    most = max(shares, key=lambda topic: own[shares[topic]].mean())
    assert round(100 * left(most)) == round(100 * min(left(topic) for topic in shares)) == 87
    assert says(language, "87 messages in 100", "87 messages sur 100")


@LANGUAGES
def test_the_stale_count_is_that_of_the_fares(language: str) -> None:
    counts = case().posts["topic"].value_counts()
    assert (counts["fares"], counts["cuts"]) == (793, 418)
    assert says(language, "793 messages on fares, and 418", "793 messages sur les tarifs (`fares`) et 418")


@LANGUAGES
def test_the_repaired_cell_counts_the_accounts_that_spoke(language: str) -> None:
    assert case().posts["account"].nunique() == 1043
    assert says(language, "1,043 accounts spoke", "1 043 comptes ont parlé")


def test_the_topics_to_try_are_those_of_the_case() -> None:
    (own,) = [cell for cell in books("lesson", language="en")[0].cells if cell.id == "steps-own"]
    assert set(re.findall(r"`(\w+)`", own.source)) == set(case().topics) - {"life"}


@LANGUAGES
def test_the_two_percentages_make_eighty(language: str) -> None:
    online = base_share(0.587, 0.73)
    assert online == pytest.approx(0.804, abs=0.0005)
    prediction = read_table(ROOT / "notebooks" / language / "questions" / "00.yml")["predictions"]["online"]
    assert f"{100 * online:.0f}" in next(o["label"] for o in prediction["options"] if o["id"] == "eighty")


@LANGUAGES
def test_nineteen_points_and_not_five(language: str) -> None:
    assert round(78 - 58.7) == 19
    assert 3.5 < (78 - 58.7) / (78 - 73) < 4
    assert says(language, "Nineteen points, nearly four times", "Dix-neuf points, presque quatre fois")


def test_the_self_check_multiplies() -> None:
    assert of_everybody(0.6, 0.5) == pytest.approx(0.3)


@LANGUAGES
def test_the_oldest_platform_of_the_article_was_eight(language: str) -> None:
    years = {landmark.words: landmark.year for landmark in landmarks()}
    assert 2011 - years["LinkedIn"] == 8
    assert says(language, "LinkedIn, was eight years old", "LinkedIn, avait huit ans")


def test_the_scene_is_a_tuesday_right_after_the_year() -> None:
    assert pd.Timestamp(2026, 9, 1).day_name() == "Tuesday"
    assert case().posts["time"].max() < pd.Timestamp(2026, 9, 1)
