"""4CAT: columns that change with the platform, accounts that are nobody."""

from __future__ import annotations

from pathlib import Path

from course_utils.cases.importers.formats.fourcat_csv import FORMAT
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_who_shares_answers_and_quotes_whom() -> None:
    kept, aside = read(FORMAT, "fourcat.csv")
    assert ties(kept) == [
        ("vera_neige", "post", ""),
        ("otto_glace", "share", "vera_neige"),
        ("mia_frost", "reply", "vera_neige"),
        ("otto_glace", "quote", "mia_frost"),
    ]
    assert reasons(aside) == [(6, "no-author"), (7, "no-time")]


def test_times_names_and_figures() -> None:
    kept, _ = read(FORMAT, "fourcat.csv")
    assert kept[0].time == utc(2026, 1, 10, 12)
    assert kept[2].mentions == ("vera_neige", "otto_glace")
    assert (kept[0].followers, kept[0].likes, kept[2].language) == (2100, 9, "en")


def test_bluesky_columns_give_addresses_and_boards_give_numbers(tmp_path: Path) -> None:
    path = tmp_path / "bsky.csv"
    path.write_text(
        "id,thread_id,created_at,author,body,like_count,replied_to_post,replied_to_user,languages,timestamp\n"
        "at://did:plc:x/app.bsky.feed.post/3aa,3aa,2026-01-10T12:00:00,ada.test,Un,1,,,fr,1768046400\n"
        "at://did:plc:y/app.bsky.feed.post/3bb,3aa,2026-01-10T13:00:00,bo.test,Deux,0,"
        "https://bsky.app/profile/ada.test/post/3aa,ada.test,fr,1768050000\n",
        encoding="utf-8",
    )
    kept, _ = read(FORMAT, path)
    assert ties(kept) == [("ada.test", "post", ""), ("bo.test", "reply", "ada.test")]
    assert kept[1].parent == kept[0].ident == "3aa"


def test_forum_comments_answer_by_number(tmp_path: Path) -> None:
    path = tmp_path / "forum.csv"
    path.write_text(
        "id,thread_id,timestamp,author,subject,body,parent,score\n"
        "aa,aa,2026-01-10 12:00:00,eve_t,Question,Qui sait ?,,4\n"
        "bb,aa,2026-01-10 13:00:00,fay_u,,Moi,t3_aa,2\n"
        "cc,aa,2026-01-10 14:00:00,[deleted],,parti,t1_bb,0\n"
        "dd,aa,2026-01-10 15:00:00,Anonymous,,personne,t1_bb,0\n",
        encoding="utf-8",
    )
    kept, aside = read(FORMAT, path)
    assert [(row.kind, row.parent, row.text) for row in kept] == [
        ("post", "", "Question\n\nQui sait ?"),
        ("reply", "aa", "Moi"),
    ]
    assert reasons(aside) == [(4, "deleted"), (5, "no-author")]
