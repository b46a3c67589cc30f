"""Hoaxy: of a share the columns run from the source to the one who spreads it, of an answer from the one who writes."""

from __future__ import annotations

from course_utils.cases.importers.formats.hoaxy import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_the_one_who_acts_is_the_author() -> None:
    kept, _ = read(FORMAT, "hoaxy.csv")
    assert ties(kept) == [
        ("relais_noe", "share", "source_claire"),
        ("cite_eva", "quote", "source_claire"),
        ("repond_sam", "reply", "source_claire"),
        ("nomme_lou", "mention", "radio_pont"),
    ]


def test_the_rows_of_one_post_are_one_post() -> None:
    kept, _ = read(FORMAT, "hoaxy.csv")
    assert kept[1].mentions == ("radio_pont",)  # named in the quote, in a row of its own
    assert kept[3].mentions == ("radio_pont", "source_claire")


def test_times_and_reasons() -> None:
    kept, aside = read(FORMAT, "hoaxy.csv")
    assert kept[1].time == utc(2026, 6, 1, 8, 5)
    assert reasons(aside) == [(8, "no-time")]
