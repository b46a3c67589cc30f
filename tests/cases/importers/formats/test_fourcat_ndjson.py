"""4CAT and Zeeschuimer NDJSON: items of several platforms in their wrappings."""

from __future__ import annotations

from course_utils.cases.importers.formats.fourcat_ndjson import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_who_does_what_to_whom() -> None:
    kept, _ = read(FORMAT, "fourcat.ndjson")
    assert ties(kept) == [
        ("voixdufleuve", "post", ""),  # came along with the share
        ("abribus7", "share", "voixdufleuve"),
        ("karim_horaire", "reply", "abribus7"),
        ("karim_horaire", "quote", "voixdufleuve"),
        ("marius.peloton.example", "reply", "cooperative.example"),
        ("cooperative.example", "post", ""),
        ("tram_tam", "post", ""),
        ("navette_folle", "reply", "tram_tam"),  # a comment answers whoever posted the video
        ("photo_du_quai", "post", ""),
        ("fil_rouge", "reply", "photo_du_quai"),
        ("ruelle", "reply", "abribus7"),
    ]


def test_fields_of_each_platform() -> None:
    kept, _ = read(FORMAT, "fourcat.ndjson")
    share, video, photo, named = kept[1], kept[6], kept[8], kept[10]
    assert share.text == "Le texte entier de la publication d'origine"
    assert share.time == utc(2026, 1, 14, 21, 0) and share.mentions == ()
    assert (video.followers, video.likes, video.mentions) == (54, 7, ("navette_folle",))
    assert (photo.platform, photo.mentions, photo.time) == (
        "photo",
        ("tram_tam",),
        utc(2026, 1, 12, 12, 1, 40),
    )
    assert named.mentions == ("abribus7", "voixdufleuve") and named.likes == 4


def test_set_aside() -> None:
    _, aside = read(FORMAT, "fourcat.ndjson")
    assert reasons(aside) == [(6, "unreadable"), (12, "duplicate"), (13, "unreadable")]
