"""Bluesky: reposts from a feed's reason, answers by DID, quotes, clocks that are wrong."""

from __future__ import annotations

from pathlib import Path

from course_utils.cases.importers.formats.bluesky import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc, written

COOP, MARIUS, ZOE = "cooperative.example", "marius.peloton.example", "zoe.example"


def test_who_shares_answers_and_quotes_whom() -> None:
    kept, _ = read(FORMAT, "bluesky.json")
    assert ties(kept) == [
        (COOP, "post", ""),
        (MARIUS, "reply", COOP),
        (ZOE, "share", COOP),
        (ZOE, "post", ""),
        (COOP, "post", ""),  # quoted by the next
        (ZOE, "quote", COOP),
        (MARIUS, "reply", "did:plc:zzz999"),  # a permanent number whose handle is nowhere in the file
    ]


def test_a_repost_has_its_own_time_and_the_text_of_the_post() -> None:
    kept, _ = read(FORMAT, "bluesky.json")
    post, _, repost = kept[:3]
    assert repost.time == utc(2026, 2, 3, 13, 30)
    assert (repost.parent, repost.text) == (post.ident, post.text)


def test_an_impossible_clock_gives_way_to_the_servers() -> None:
    kept, _ = read(FORMAT, "bluesky.json")
    wrong = next(row for row in kept if row.text == "My clock is wrong")
    assert wrong.time == utc(2026, 2, 3, 14, 0) and wrong.language == "en"


def test_mentions_are_handles() -> None:
    kept, _ = read(FORMAT, "bluesky.json")
    assert kept[1].mentions == (ZOE,) and kept[0].likes == 12


def test_set_aside() -> None:
    _, aside = read(FORMAT, "bluesky.json")
    assert reasons(aside) == [(8, "gone"), (9, "no-author"), (10, "unreadable")]


def test_thread_search_and_single_post_a_line() -> None:
    kept, aside = read(FORMAT, "bluesky.jsonl")
    assert sorted(ties(kept))[:2] == [(COOP, "post", ""), (COOP, "post", "")]
    assert (ZOE, "reply", MARIUS) in ties(kept) and (MARIUS, "reply", COOP) in ties(kept)
    assert sorted(reasons(aside)) == [(1, "gone"), (3, "unreadable")]
    python_keys = next(row for row in kept if row.text == "Fin du rappel")
    assert python_keys.likes == 3 and python_keys.time == utc(2026, 2, 5, 9, 0)


def test_a_long_thread(tmp_path: Path) -> None:
    def post(number: int) -> dict:
        author = {"did": "did:plc:a", "handle": "a.example"}
        uri = f"at://did:plc:a/app.bsky.feed.post/{number}"
        return {"uri": uri, "author": author, "record": {"text": "x", "createdAt": "2026-01-01T00:00:00Z"}}

    thread: dict = {"post": post(0)}
    for number in range(1, 25):
        thread = {"post": post(number), "replies": [thread]}
    source = written(tmp_path, {"thread": thread})
    assert FORMAT.recognises(source) == 95 and len(list(FORMAT.read(source))) == 25
