"""A plain list of ties: who attends to whom, whatever the header calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from course_utils.cases.importers.formats.edge_list import FORMAT
from tests.cases.importers.formats.json_samples import read, real, reasons, ties


def test_the_first_column_attends_to_the_second() -> None:
    kept, aside = read(FORMAT, "edge_list.csv")
    assert ties(kept) == [
        ("ada_pont", "mention", "bruno_rue"),
        ("bruno_rue", "mention", "ada_pont"),
        ("cleo_parc", "mention", "ada_pont"),
        ("cleo_parc", "post", ""),
    ]
    assert reasons(aside) == [(6, "no-target")]
    assert {row.time for row in kept} == {None}


@pytest.mark.parametrize("ends", ["from,to", "De,Vers", "SOURCE,TARGET"])
def test_kinds_times_and_direction_in_columns(tmp_path: Path, ends: str) -> None:
    path = tmp_path / "ties.csv"
    rows = "a_b,c_d,retweet,2026-01-01 10:00:00,influence\nc_d,a_b,reply,,attention\n"
    path.write_text(f"{ends},kind,time,direction\n{rows}", encoding="utf-8")
    kept, aside = read(FORMAT, path)
    assert ties(kept) == [("c_d", "share", "a_b")]
    assert reasons(aside) == [(3, "no-time")]


def test_a_real_list_keeps_every_tie_and_every_name() -> None:
    kept, aside = read(FORMAT, real("got-network") / "got-edges.csv")
    assert (len(kept), len(aside)) == (352, 0)
    assert len({row.author for row in kept} | {row.target for row in kept}) == 107  # "Nan" is one of them
