"""The archive of an X account: whose it is, counts written as text, several parts in one download."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from course_utils.cases.importers.formats.x_archive import FORMAT, OWNER
from tests.cases.importers.formats.json_samples import SAMPLES, read, reasons, ties, utc, written


def test_who_shares_answers_and_quotes_whom() -> None:
    kept, _ = read(FORMAT, "x_archive.js")
    assert ties(kept) == [
        ("abribus7", "post", ""),
        ("abribus7", "reply", "abribus7"),  # an own thread, which also tells whose archive it is
        ("abribus7", "share", "VoixDuFleuve"),
        ("abribus7", "reply", "karim_horaire"),
        ("abribus7", "quote", "VoixDuFleuve"),
    ]


def test_times_texts_and_counts() -> None:
    kept, _ = read(FORMAT, "x_archive.js")
    post, _, share, reply, quote = kept
    assert (post.time, reply.time) == (utc(2026, 1, 14, 20, 19, 24), utc(2026, 1, 15, 14, 30))
    assert post.text == "Premier jour & premier bus" and share.text == "La régie confirme"
    assert post.likes == 3 and share.mentions == () and reply.mentions == ("karim_horaire",)
    assert quote.parent == "1500000000000000001"


def test_set_aside() -> None:
    _, aside = read(FORMAT, "x_archive.js")
    assert reasons(aside) == [(6, "duplicate"), (7, "no-time"), (8, "unreadable")]


def test_nothing_tells_whose_it_is(tmp_path: Path) -> None:
    tweet = {"id_str": "1", "full_text": "RT @b: c", "created_at": "Wed Jan 14 20:19:24 +0000 2026"}
    assert ties(list(FORMAT.read(written(tmp_path, [tweet])))) == [(OWNER, "share", "b")]


def test_an_own_picture_tells_whose_it_is_and_a_shared_one_does_not(tmp_path: Path) -> None:
    def pictured(ident: str, text: str, owner: str) -> dict:
        media = [{"expanded_url": f"https://x.com/{owner}/status/{ident}/photo/1"}]
        told = {"id_str": ident, "full_text": text, "created_at": "Wed Jan 14 20:19:24 +0000 2026"}
        return told | {"extended_entities": {"media": media}}

    tweets = [pictured("1", "RT @quelquun: vu", "quelquun"), pictured("2", "Mon quai", "abribus7")]
    assert ties(list(FORMAT.read(written(tmp_path, tweets)))) == [
        ("abribus7", "share", "quelquun"),
        ("abribus7", "post", ""),
    ]


def test_the_download_with_its_parts(tmp_path: Path) -> None:
    more = {"id_str": "9", "full_text": "Suite", "created_at": "Fri Jan 16 08:00:00 +0000 2026"}
    path = tmp_path / "download.zip"
    with zipfile.ZipFile(path, "w") as archive:
        account = [{"account": {"username": "nom_du_compte", "accountId": "42"}}]
        archive.writestr("data/account.js", "window.YTD.account.part0 = " + json.dumps(account))
        archive.write(SAMPLES / "x_archive.js", "data/tweets.js")
        archive.writestr("data/tweets-part1.js", "window.YTD.tweets.part1 = " + json.dumps([{"tweet": more}]))
    kept, aside = read(FORMAT, path)
    assert len(kept) == 6 and {row.author for row in kept} == {"nom_du_compte"}
    assert len(aside) == 3
