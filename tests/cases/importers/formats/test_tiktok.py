"""TikTok Research API: videos kept, comments set aside because nobody signs them."""

from __future__ import annotations

from course_utils.cases.importers.formats.tiktok import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_videos() -> None:
    kept, _ = read(FORMAT, "tiktok.json")
    assert ties(kept) == [("tram_tam", "post", ""), ("navette_folle", "post", "")]
    first, second = kept
    assert first.time == utc(2026, 1, 12, 12, 0) and first.ident == "7312345678901234567"
    assert first.text == "Avec @navette_folle à l'arrêt\n\nbonjour tout le monde"
    assert first.mentions == ("navette_folle",) and second.mentions == ("tram_tam",)
    assert (first.likes, first.platform) == (9, "video")


def test_comments_are_set_aside_for_want_of_an_author() -> None:
    _, aside = read(FORMAT, "tiktok.json")
    assert reasons(aside) == [(1, "duplicate"), (1, "no-time"), (2, "no-author"), (2, "no-author")]
