"""YouTube: answers one level deep, the addressee named in the text, two channels of one name."""

from __future__ import annotations

from course_utils.cases.importers.formats.youtube import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_who_answers_whom() -> None:
    kept, _ = read(FORMAT, "youtube.json")
    assert ties(kept) == [
        ("bibi-du-musee", "post", ""),
        ("Anne Onyme", "reply", "bibi-du-musee"),
        ("bibi-du-musee", "reply", "bibi-du-musee"),  # names somebody who did not speak in the thread
        ("Claude R", "reply", "Anne Onyme"),  # named with a space, at the start of the text
        ("Claude R (r99999)", "post", ""),  # another channel of that name
    ]


def test_an_answer_points_to_the_comment_of_whom_it_names() -> None:
    kept, _ = read(FORMAT, "youtube.json")
    assert [row.parent for row in kept] == ["", "T1", "T1", "T1.1", ""]
    assert kept[2].mentions == ("quelquun_dautre",)


def test_times_texts_and_likes() -> None:
    kept, _ = read(FORMAT, "youtube.json")
    assert kept[0].time == utc(2026, 3, 1, 15, 0) and kept[0].likes == 8
    assert kept[4].text == "Same name, other channel\nreally & truly"


def test_set_aside() -> None:
    _, aside = read(FORMAT, "youtube.json")
    assert [row.kind for row in aside] == ["no-author", "no-time", "unreadable"]
    assert reasons(aside)[-1] == (5, "unreadable")
