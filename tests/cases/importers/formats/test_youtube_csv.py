"""YouTube Data Tools: answers one level deep, channels of the same name, backslashes before quotation marks."""

from __future__ import annotations

from course_utils.cases.importers.formats.youtube_csv import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_who_answers_whom() -> None:
    kept, _ = read(FORMAT, "youtube_tools.csv")
    assert ties(kept) == [
        ("Cuisine de Flo", "post", ""),
        ("sami-popote", "reply", "Cuisine de Flo"),
        ("nora-epices", "reply", "sami-popote"),  # told by the name at the head of the text
        ("Cuisine de Flo (UCautre)", "post", ""),  # another channel of the same name
    ]
    assert kept[2].parent == "yc1"


def test_times_and_likes() -> None:
    kept, _ = read(FORMAT, "youtube_tools.csv")
    assert kept[1].time == utc(2026, 2, 3, 18, 20)
    assert (kept[0].likes, kept[0].platform) == (14, "video")


def test_a_row_cut_in_the_wrong_places_is_set_aside() -> None:
    _, aside = read(FORMAT, "youtube_tools.csv")
    assert reasons(aside) == [(6, "unreadable"), (7, "no-author")]
