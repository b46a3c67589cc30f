"""Talkwalker: the account shared stands in an address, days come before months, press stands beside platforms."""

from __future__ import annotations

import pytest

from course_utils.cases.importers.formats.talkwalker import FORMAT, kind_of_row
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc


def test_who_shares_and_answers_whom() -> None:
    kept, _ = read(FORMAT, "talkwalker.xlsx")
    assert ties(kept) == [
        ("marie_du_quai", "post", ""),
        ("leon_velo", "share", "marie_du_quai"),
        ("ana_tram", "reply", "marie_du_quai"),
        ("Courrier du Fleuve", "post", ""),  # an article is its medium's
    ]
    assert {kept[1].parent, kept[2].parent} == {kept[0].ident} == {"1001"}


def test_the_day_comes_before_the_month() -> None:
    kept, aside = read(FORMAT, "talkwalker.xlsx")
    assert kept[0].time == utc(2026, 4, 3, 14, 5)
    assert kept[3].time == utc(2025, 12, 25, 6)
    assert reasons(aside) == [(6, "no-time")]


def test_texts_and_figures() -> None:
    kept, _ = read(FORMAT, "talkwalker.xlsx")
    assert kept[1].text == "Les nouveaux autobus sont arrivés #quai"
    assert (kept[0].followers, kept[0].likes, kept[0].platform) == (1250, 12, "microblog")
    assert (kept[3].followers, kept[3].platform) == (None, "")  # an audience is not followers


ABOVE = "https://twitter.com/marie_du_quai/status/1001"


@pytest.mark.parametrize(
    ("content", "above", "tags", "kind"),
    [
        ("À lire", ABOVE, "", "quote"),
        ("@marie_du_quai oui", ABOVE, "", "reply"),
        ("oui", "https://www.facebook.com/1/posts/2", "", "reply"),
        ("oui", ABOVE, "isQuestion, isRepost", "share"),
        ("oui", "", "isQuestion", "post"),
    ],
)
def test_without_a_tag_the_text_and_the_post_above_tell_the_tie(
    content: str, above: str, tags: str, kind: str
) -> None:
    assert kind_of_row({"content": content, "tags_internal": tags}, above, "") == kind
