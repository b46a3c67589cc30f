"""Reddit: names through the comment above, milliseconds, authors who are gone, three ways to write it."""

from __future__ import annotations

from course_utils.cases.importers.formats.reddit import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_who_answers_and_shares_whom() -> None:
    kept, _ = read(FORMAT, "reddit.jsonl")
    assert ties(kept) == [
        ("maman_bus", "reply", "vieux_garage"),  # whose comment comes later in the file
        ("piste_cyclable", "post", ""),
        ("vieux_garage", "reply", "piste_cyclable"),
        ("piste_cyclable", "reply", ""),  # to somebody who is gone
        ("maman_bus", "reply", "piste_cyclable"),
        ("vieux_garage", "reply", ""),  # to a comment that is not in the file
        ("maman_bus", "share", "piste_cyclable"),
    ]


def test_seconds_and_milliseconds() -> None:
    kept, _ = read(FORMAT, "reddit.jsonl")
    assert kept[0].time == utc(2026, 1, 12, 13, 0)
    assert kept[1].time == utc(2026, 1, 12, 12, 0)


def test_texts_and_scores() -> None:
    kept, _ = read(FORMAT, "reddit.jsonl")
    submission, removed = kept[1], kept[4]
    assert submission.text == "Hausse des tarifs\n\nOn en parle & on compte?"
    assert removed.text == "" and removed.author == "maman_bus"
    assert (submission.likes, kept[2].likes) == (48, None)  # a score below zero counts no votes
    assert submission.followers is None


def test_set_aside() -> None:
    _, aside = read(FORMAT, "reddit.jsonl")
    assert reasons(aside) == [(4, "deleted"), (5, "unreadable"), (10, "duplicate"), (11, "no-time")]


def test_listing_of_the_api() -> None:
    kept, aside = read(FORMAT, "reddit_listing.json")
    assert ties(kept) == [
        ("piste_cyclable", "post", ""),
        ("vieux_garage", "reply", "piste_cyclable"),
        ("maman_bus", "reply", "vieux_garage"),
    ]
    assert reasons(aside) == [(2, "not-loaded")]


def test_utterances_of_convokit() -> None:
    kept, aside = read(FORMAT, "reddit_convokit.jsonl")
    assert ties(kept) == [("piste_cyclable", "post", ""), ("ruelle", "reply", "piste_cyclable")]
    assert kept[1].likes == 3 and reasons(aside) == [(3, "deleted")]
