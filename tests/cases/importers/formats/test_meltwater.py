"""Meltwater: UTF-16 and tabs, a day and an hour in two columns, media that are no accounts."""

from __future__ import annotations

from pathlib import Path

from course_utils.cases.importers.formats.meltwater import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_shares_are_seen_by_the_text() -> None:
    kept, _ = read(FORMAT, "meltwater.csv")
    assert ties(kept) == [
        ("ida_scene", "post", ""),
        ("ugo_rappel", "share", "ida_scene"),
        ("Harbour Post", "post", ""),
    ]
    assert kept[0].mentions == ("scene_libre",)


def test_a_platform_is_no_account() -> None:
    _, aside = read(FORMAT, "meltwater.csv")
    assert reasons(aside) == [(5, "no-author"), (6, "no-time")]


def test_day_and_hour_are_put_together() -> None:
    kept, _ = read(FORMAT, "meltwater.csv")
    assert kept[0].time == utc(2026, 4, 3, 22, 30)  # 3/4/2026, and 3-Apr-26 beside it
    assert kept[2].time == utc(2026, 4, 15, 6)


def test_a_destroyed_id_is_read_from_the_address() -> None:
    kept, _ = read(FORMAT, "meltwater.csv")
    assert [row.ident for row in kept] == ["2001", "2002", ""]
    assert (kept[0].followers, kept[2].followers, kept[0].language) == (940, None, "fr")


def test_a_day_above_twelve_tells_which_number_is_the_month(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    rows = "3/4/2026,Bonjour,Radio Test\n4/15/2026,Bonsoir,Radio Test\n"
    path.write_text("Date,Hit Sentence,Source\n" + rows, encoding="utf-8")
    kept, _ = read(FORMAT, path)
    assert [row.time for row in kept] == [utc(2026, 3, 4), utc(2026, 4, 15)]
