from __future__ import annotations

import pytest

from course_utils.charts.palette import (
    ACCENT,
    INK,
    MAIN,
    MARK_COLOURS,
    MARK_CONTRAST,
    PALE,
    STANCES,
    TEXT_COLOURS,
    TEXT_CONTRAST,
    contrast,
    stance_count,
    stance_word,
)


def test_contrast_agrees_with_published_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777") == pytest.approx(4.48, abs=0.005)  # webaim.org/resources/contrastchecker
    assert contrast(INK, INK) == 1


@pytest.mark.parametrize("colour", TEXT_COLOURS)
def test_words_stand_out_from_the_page(colour: str) -> None:
    assert contrast(colour) >= TEXT_CONTRAST


@pytest.mark.parametrize("colour", [*MARK_COLOURS, *(mark.colour for mark in STANCES.values())])
def test_marks_stand_out_from_the_page(colour: str) -> None:
    assert contrast(colour) >= MARK_CONTRAST


def test_stances_that_head_a_band_are_written_in_a_colour_for_words() -> None:
    heads = [mark.colour for name, mark in STANCES.items() if name != "uncoded"]
    assert min(contrast(colour) for colour in heads) >= TEXT_CONTRAST


@pytest.mark.parametrize("colour", [MAIN, ACCENT])
def test_numbers_in_a_filled_mark_can_be_read(colour: str) -> None:
    assert contrast("#FFFFFF", colour) >= TEXT_CONTRAST


def test_every_stance_has_its_own_sign_and_its_own_shape_or_hollow() -> None:
    assert len({mark.sign for mark in STANCES.values()}) == len(STANCES)
    assert len({(mark.shape, mark.hollow) for mark in STANCES.values()}) == len(STANCES)


def test_words_are_written_on_the_ties_without_a_box_only_where_they_stand_out() -> None:
    assert contrast(INK, PALE) >= TEXT_CONTRAST


def test_every_stance_has_its_words(spoken: str) -> None:
    assert len({stance_word(stance) for stance in STANCES}) == len(STANCES)
    assert all("3" in stance_count(stance, 3) for stance in STANCES)
