"""The older tables of tweets: ids that a spreadsheet destroyed, shares told by the text alone, accounts without posts."""

from __future__ import annotations

from pathlib import Path

import pytest

from course_utils.cases.importers.formats.x_old_csv import FORMAT
from course_utils.cases.importers.source import open_source
from course_utils.problem import Problem
from tests.cases.importers.formats.json_samples import read, real, reasons, ties, utc


def test_who_shares_and_answers_whom() -> None:
    kept, _ = read(FORMAT, "x_old.csv")
    assert ties(kept) == [
        ("bistro_du_port", "post", ""),
        ("gourmande_ici", "share", "bistro_du_port"),
        ("leo_faim", "reply", "bistro_du_port"),
        ("leo_faim", "post", ""),
    ]


def test_destroyed_ids_are_none_and_lose_no_row() -> None:
    kept, _ = read(FORMAT, "x_old.csv")
    assert [row.ident for row in kept] == ["1264260000000000101", "1264260000000000102", "", ""]
    assert kept[2].parent == ""


def test_times_texts_and_followers() -> None:
    kept, aside = read(FORMAT, "x_old.csv")
    assert kept[0].time == utc(2020, 5, 23, 18, 1, 55)
    assert kept[3].time == utc(2020, 5, 24, 8)  # the day comes first in the other column
    assert kept[1].text == "Nouveau menu ce soir & demain"
    assert kept[3].mentions == ("gourmande_ici",)
    assert kept[1].followers == 1250
    assert reasons(aside) == [(6, "no-author")]


def test_rtweet_and_json2csv_name_the_account_in_a_column(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(
        "status_id,created_at,screen_name,text,is_retweet,retweet_screen_name,reply_to_screen_name,"
        "quoted_screen_name,mentions_screen_name,favorite_count,lang\n"
        "x1,2020-05-23 18:00:00,anna_s,Voir ceci,TRUE,boris_t,NA,NA,NA,3,fr\n"
        'x2,2020-05-23 18:05:00,carl_u,Oui,FALSE,NA,anna_s,NA,"anna_s boris_t",0,fr\n'
        "x3,2020-05-23 18:06:00,dora_v,Hm,FALSE,NA,NA,anna_s,NA,0,en\n",
        encoding="utf-8",
    )
    kept, _ = read(FORMAT, path)
    assert ties(kept) == [
        ("anna_s", "share", "boris_t"),
        ("carl_u", "reply", "anna_s"),
        ("dora_v", "quote", "anna_s"),
    ]
    assert kept[1].mentions == ("anna_s", "boris_t")


def test_a_table_of_accounts_is_answered_in_a_sentence() -> None:
    source = open_source(real("environment-influencers") / "users.csv")
    assert FORMAT.recognises(source) == 70
    with pytest.raises(Problem) as caught:
        list(FORMAT.read(source))
    assert caught.value.kind == "accounts-only"


def test_texts_without_anybody_are_not_tweets() -> None:
    assert FORMAT.recognises(open_source(real("environment-influencers") / "sampled_replies.csv")) == 0
