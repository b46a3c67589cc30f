"""The Meta Content Library: no text in the columns given by default, and owners of the same name."""

from __future__ import annotations

from course_utils.cases.importers.formats.meta_library import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_two_owners_of_one_name_stay_apart() -> None:
    kept, _ = read(FORMAT, "meta_library.csv")
    assert ties(kept) == [
        ("Club de marche", "post", ""),
        ("Trail Friends", "share", ""),
        ("Club de marche (803)", "post", ""),
    ]
    assert kept[1].parent == kept[0].ident == "7001"


def test_times_and_figures_without_text() -> None:
    kept, aside = read(FORMAT, "meta_library.csv")
    assert kept[1].time == utc(2025, 2, 1, 13, 30)
    assert (kept[0].text, kept[0].likes, kept[0].platform) == ("", 120, "page")
    assert reasons(aside) == [(5, "no-time"), (6, "no-author")]
