"""NodeXL: a header in the second row, loops that are posts, rows left out, one post in several rows."""

from __future__ import annotations

from course_utils.cases.importers.formats.nodexl import FORMAT
from tests.cases.importers.formats.json_samples import read, real, reasons, ties, utc


def test_who_shares_and_answers_whom() -> None:
    kept, _ = read(FORMAT, "nodexl.xlsx")
    assert ties(kept) == [
        ("rosa_parc", "post", ""),  # a loop, though its visibility is "Skip"
        ("hugo_banc", "reply", "rosa_parc"),
        ("ines_lac", "share", "rosa_parc"),  # "Hide" only leaves it undrawn
    ]


def test_the_rows_of_one_post_are_one_post() -> None:
    kept, _ = read(FORMAT, "nodexl.xlsx")
    assert kept[1].mentions == ("ville_test", "ines_lac")
    assert (kept[1].line, kept[1].ident) == (4, "t9002")


def test_rows_left_out_and_follows_are_set_aside() -> None:
    _, aside = read(FORMAT, "nodexl.xlsx")
    assert reasons(aside) == [(8, "hidden"), (9, "follow")]


def test_times_and_what_the_vertices_tell() -> None:
    kept, _ = read(FORMAT, "nodexl.xlsx")
    assert kept[1].time == utc(2026, 2, 1, 9, 20)
    assert (kept[0].display_name, kept[0].followers) == ("Rosa du Parc", 1800)


def test_a_real_workbook_gives_the_figures_of_its_own_sheet() -> None:
    kept, aside = read(FORMAT, real("nodexl-workbook") / "nodexl_ABC-D.xlsx")
    tied = [row for row in kept if row.target]
    assert (len(kept), len(aside)) == (120, 0)
    assert len({row.author for row in kept} | {row.target for row in tied}) == 76
    # "Overall Metrics" says 115 unique edges between 74 vertices, without the 5 loops
    assert len({(row.author, row.target) for row in tied}) == len(tied) == 115
    assert len({row.author for row in tied} | {row.target for row in tied}) == 74
