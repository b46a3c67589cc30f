"""Brandwatch: rows above the header, columns named after Twitter or X, articles beside posts."""

from __future__ import annotations

from course_utils.cases.importers.formats.brandwatch import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_older_columns_tell_the_tie_by_addresses() -> None:
    kept, aside = read(FORMAT, "brandwatch.csv")
    assert ties(kept) == [
        ("zoe_farine", "post", ""),
        ("bob_levain", "share", "zoe_farine"),
        ("ann_mill", "reply", "zoe_farine"),
        ("gazette-des-moulins.example", "post", ""),
    ]
    assert [row.parent for row in kept] == ["", "1001", "1001", ""]
    assert reasons(aside) == [(10, "no-time")]


def test_newer_columns_tell_it_by_the_thread() -> None:
    kept, aside = read(FORMAT, "brandwatch.xlsx")
    assert ties(kept) == [
        ("julie_des_pins", "post", ""),
        ("tom_du_rang", "share", "julie_des_pins"),
        ("amy_north", "reply", "julie_des_pins"),
    ]
    assert kept[0].ident == kept[1].parent == "1900000000000000001"
    assert reasons(aside) == [(9, "deleted")]


def test_times_texts_and_figures() -> None:
    kept, _ = read(FORMAT, "brandwatch.xlsx")
    assert kept[1].time == utc(2026, 3, 4, 14, 2, 10)
    assert kept[1].text == "Le miel est de retour @coop_boreale"
    assert kept[0].mentions == ("coop_boreale",)
    assert [row.followers for row in kept] == [2410, 95, 1200]
    assert kept[0].line == 6  # as the spreadsheet counts it, rows above the header included
