"""X API v2: pages and flattened tweets, whole texts of shares, each tweet once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course_utils.cases.importers.formats.x_api import FORMAT
from tests.cases.importers.formats.json_samples import SAMPLES, read, real, reasons, ties, utc

SHARES = [
    ("abribus7", "share", "VoixDuFleuve"),
    ("karim_horaire", "reply", "VoixDuFleuve"),
    ("abribus7", "quote", "karim_horaire"),
    ("abribus7", "share", "compte_prive"),  # the tweet shared could not be had; its author is in the text
]
REAL = {"brexit": 155, "kpop": 121, "noflat": 164, "flat": 164, "mentions_tweet": 2, "quoted_edit": 3}


def test_pages_who_shares_answers_and_quotes_whom() -> None:
    kept, _ = read(FORMAT, "x_api_pages.jsonl")
    assert ties(kept) == [
        *SHARES,
        ("VoixDuFleuve", "post", ""),
        ("karim_horaire", "post", ""),
        ("karim_horaire", "reply", "disparu"),
        ("VoixDuFleuve", "quote", "karim_horaire"),  # continues an own thread, and quotes
    ]


def test_flattened_tweets_say_the_same() -> None:
    kept, aside = read(FORMAT, "x_api_flat.jsonl")
    assert sorted(ties(kept)) == sorted(
        [
            *SHARES,
            ("VoixDuFleuve", "post", ""),
            ("karim_horaire", "post", ""),
            ("karim_horaire", "reply", "disparu"),
        ]
    )
    assert reasons(aside) == [(7, "duplicate"), (8, "unreadable")]


@pytest.mark.parametrize("sample", ["x_api_pages.jsonl", "x_api_flat.jsonl"])
def test_a_share_has_the_whole_text_and_names_nobody(sample: str) -> None:
    kept, _ = read(FORMAT, sample)
    share, reply = kept[0], next(row for row in kept if row.kind == "reply")
    assert share.text.startswith("La régie") and share.text.endswith("janvier & février sont publics.")
    assert share.mentions == () and share.parent == "1500000000000000001"
    assert reply.mentions in (("VoixDuFleuve", "abribus7"), ("voixdufleuve", "abribus7"))
    assert share.time == utc(2026, 1, 20, 13, 0) and (share.followers, share.language) == (350, "fr")


def test_pages_set_aside() -> None:
    _, aside = read(FORMAT, "x_api_pages.jsonl")
    assert reasons(aside) == [(1, "gone"), (2, "unreadable"), (3, "no-time"), (3, "duplicate")]
    assert aside[0].detail == "1400000000000000009"


def test_an_empty_page_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    sample = (SAMPLES / "x_api_pages.jsonl").read_text(encoding="utf-8")
    path.write_text('{"meta": {"result_count": 0}}\n' + sample, encoding="utf-8")
    assert len(read(FORMAT, path)[0]) == len(read(FORMAT, "x_api_pages.jsonl")[0])
    assert len(read(FORMAT, path)[1]) == len(read(FORMAT, "x_api_pages.jsonl")[1])


@pytest.mark.parametrize(("name", "rows"), REAL.items())
def test_real_files_row_counts(name: str, rows: int) -> None:
    kept, aside = read(FORMAT, real("twitter-v2-jsonl") / f"{name}.jsonl")
    assert len(kept) == rows and not aside
    assert all(row.target for row in kept if row.kind != "post")


@pytest.mark.parametrize("name", ["brexit", "kpop", "noflat"])
def test_real_pages_against_the_files_own_numbers(name: str) -> None:
    path = real("twitter-v2-jsonl") / f"{name}.jsonl"
    page = json.loads(path.read_text(encoding="utf-8"))
    numbers = {tweet["id"] for tweet in page["data"] + page["includes"]["tweets"]}
    handles = {user["id"]: user["username"] for user in page["includes"]["users"]}
    kept, _ = read(FORMAT, path)
    by_number = {row.ident: row for row in kept}
    assert by_number.keys() == numbers
    for tweet in page["data"]:
        row = by_number[tweet["id"]]
        cited = {one["type"]: one["id"] for one in tweet.get("referenced_tweets", [])}
        assert row.author == handles[tweet["author_id"]]
        assert (row.kind == "share") == ("retweeted" in cited)
        if row.kind == "share":
            assert row.target == by_number[cited["retweeted"]].author and not row.text.endswith("…")


def test_the_two_layouts_of_the_same_real_tweets_agree() -> None:
    layouts = [read(FORMAT, real("twitter-v2-jsonl") / name)[0] for name in ("noflat.jsonl", "flat.jsonl")]
    # a handle is the same account in capitals and in small letters
    pages, flat = (
        {(row.ident, row.author, row.kind, row.target.casefold()) for row in kept} for kept in layouts
    )
    assert pages == flat
