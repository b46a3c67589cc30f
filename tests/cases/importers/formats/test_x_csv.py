"""X as twarc flattens it: who shares, answers and quotes whom, repeated rows, broken cells."""

from __future__ import annotations

from pathlib import Path

from course_utils.cases.importers.formats.x_csv import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_who_shares_answers_and_quotes_whom() -> None:
    kept, _ = read(FORMAT, "x_flat.csv")
    assert ties(kept) == [
        ("navette_lac", "post", ""),
        ("paul_des_rives", "share", "navette_lac"),
        ("kim_cycles", "reply", "navette_lac"),
        ("lena_maps", "quote", "navette_lac"),
        ("navette_lac", "post", ""),  # the first again, with its id
    ]
    assert {row.parent for row in kept[1:4]} == {"1700000000000000001"}


def test_times_are_in_utc() -> None:
    kept, _ = read(FORMAT, "x_flat.csv")
    assert kept[0].time == utc(2026, 5, 2, 13, 20, 5)
    assert kept[2].time == utc(2026, 5, 2, 14, 30)  # written 10:30 -04:00


def test_texts_names_and_figures() -> None:
    kept, _ = read(FORMAT, "x_flat.csv")
    assert kept[0].text == "La navette du lac part à 8 h\nsamedi"
    assert kept[1].text == "La navette du lac part à…"
    assert kept[1].mentions == ()
    assert kept[2].mentions == ("navette_lac", "paul_des_rives")
    assert (kept[2].followers, kept[0].likes, kept[2].language) == (1203, 12, "en")


def test_a_post_without_a_day_is_set_aside_and_a_repeated_one_keeps_its_id() -> None:
    kept, aside = read(FORMAT, "x_flat.csv")
    assert kept[4].ident == kept[0].ident == "1700000000000000001"
    assert reasons(aside) == [(7, "no-time")]


def test_rounded_ids_make_no_two_posts_one(tmp_path: Path) -> None:
    path = tmp_path / "rounded.csv"
    rows = "1700000000000000000,11,2026-05-02T13:20:05Z,Un,ada_l\n1700000000000000000,12,2026-05-02T14:00:00Z,Deux,bo_m\n"
    path.write_text(f"id,author_id,created_at,text,author.username\n{rows}", encoding="utf-8")
    kept, aside = read(FORMAT, path)
    assert [(row.author, row.ident) for row in kept] == [("ada_l", ""), ("bo_m", "")]
    assert aside == []
