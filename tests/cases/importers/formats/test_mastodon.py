"""Mastodon: shares, answers by number, quotes, text without HTML, accounts with their server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from course_utils.cases.importers.formats.mastodon import FORMAT
from course_utils.problem import Problem
from tests.cases.importers.formats.json_samples import read, real, reasons, ties, utc, written

LEA, OSCAR = "lea_tram@rivemont.example", "oscar_velo@peloton.example"
GAZETTE, NINON = "gazette_r@rivemont.example", "ninon@peloton.example"


def test_who_shares_answers_and_quotes_whom() -> None:
    kept, _ = read(FORMAT, "mastodon.json")
    assert ties(kept) == [
        (GAZETTE, "post", ""),
        (LEA, "reply", GAZETTE),
        (OSCAR, "share", GAZETTE),
        (NINON, "post", ""),  # came along with the share that follows
        (LEA, "share", NINON),
        (OSCAR, "quote", LEA),
        (NINON, "reply", ""),  # account 77 is nowhere in the file
    ]


def test_texts_are_plain_and_moments_are_in_utc() -> None:
    kept, _ = read(FORMAT, "mastodon.json")
    post, reply, share, away, *_ = kept
    assert post.text.splitlines()[-1] == "Détails & carte"
    assert share.text == post.text and share.parent == post.ident and share.language == "fr"
    assert away.text == "Hiver\n\nLes bus électriques tiennent à <-30 °C>"
    assert reply.text == f"@{GAZETTE} Et les étudiants?"
    assert reply.time == utc(2026, 1, 12, 13, 30)
    assert reply.mentions == (GAZETTE,)
    assert (post.followers, away.followers, post.likes) == (8800, None, 31)


def test_set_aside() -> None:
    _, aside = read(FORMAT, "mastodon.json")
    assert reasons(aside) == [(7, "duplicate"), (8, "no-author"), (9, "no-time"), (10, "unreadable")]


def test_context_of_a_thread() -> None:
    kept, aside = read(FORMAT, "mastodon_context.json")
    assert ties(kept) == [
        (GAZETTE, "post", ""),
        (LEA, "reply", GAZETTE),
        (NINON, "reply", LEA),
        (LEA, "reply", LEA),
    ]
    assert [row.line for row in kept] == [1, 2, 3, 4] and not aside


def test_a_single_status(tmp_path: Path) -> None:
    account = {
        "id": "1",
        "acct": "lea",
        "username": "lea",
        "followers_count": 3,
        "url": "https://r.example/@lea",
    }
    source = written(
        tmp_path, {"id": "5", "created_at": "2026-01-01", "content": "<p>a</p>", "account": account}
    )
    assert FORMAT.recognises(source) == 95
    assert [(row.author, row.text) for row in FORMAT.read(source)] == [("lea@r.example", "a")]


def test_a_list_of_accounts_is_refused_in_one_sentence(tmp_path: Path) -> None:
    source = written(tmp_path, [{"id": "1", "acct": "lea", "username": "lea", "followers_count": 3}])
    assert FORMAT.recognises(source) > 0
    with pytest.raises(Problem, match="lists Mastodon accounts and no statuses"):
        list(FORMAT.read(source))


def test_one_account_among_statuses_costs_only_its_row(tmp_path: Path) -> None:
    account = {"id": "1", "acct": "lea", "username": "lea", "followers_count": 3}
    status = {"id": "5", "created_at": "2026-01-01", "content": "a", "account": account}
    kept, aside = read(FORMAT, written(tmp_path, [status, account]).path)
    assert len(kept) == 1 and reasons(aside) == [(2, "unreadable")]


def recorded(name: str) -> object:
    """The JSON inside a recorded answer."""
    recording = yaml.safe_load((real("mastodon-api") / name).read_text(encoding="utf-8"))
    return json.loads(recording["http_interactions"][0]["response"]["body"]["string"])


def test_real_thread_is_resolved_whole(tmp_path: Path) -> None:
    source = written(tmp_path, recorded("get_context_default.yml"))
    kept = list(FORMAT.read(source))
    assert len(kept) == 59 and all(row.kind == "reply" and row.target for row in kept)


def test_real_list_of_those_who_shared_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem):
        list(FORMAT.read(written(tmp_path, recorded("get_reblogged_by_default.yml"))))


def test_real_statuses_one_a_line() -> None:
    kept, aside = read(FORMAT, real("mastodon-api") / "mastodonsocial.json")
    assert len(kept) == 48 and not aside
    assert sum(row.kind == "reply" for row in kept) == 5
    assert not any("<p>" in row.text for row in kept)
