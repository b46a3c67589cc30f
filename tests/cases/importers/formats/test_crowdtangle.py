"""CrowdTangle: thousands separators, summer and winter hours, a page that shares another's post."""

from __future__ import annotations

import pytest

from course_utils.cases.importers.formats.crowdtangle import FORMATS, page_in
from tests.cases.importers.formats.json_samples import read, reasons, ties, utc

FACEBOOK, INSTAGRAM = FORMATS


def test_a_link_to_another_page_is_a_share_and_one_to_its_own_is_none() -> None:
    kept, aside = read(FACEBOOK, "crowdtangle_facebook.csv")
    assert ties(kept) == [
        ("marchebouleaux", "post", ""),
        ("fermedupre", "share", "marchebouleaux"),
        ("Sans Nom Court", "post", ""),  # a page without a short name
    ]
    assert kept[1].parent == kept[0].ident == "5001"
    assert reasons(aside) == [(5, "no-time")]


def test_facebook_times_figures_and_texts() -> None:
    kept, _ = read(FACEBOOK, "crowdtangle_facebook.csv")
    assert kept[0].time == utc(2023, 7, 6, 20, 45, 20)  # EDT
    assert kept[1].time == utc(2023, 12, 6, 14)  # EST
    assert (kept[0].followers, kept[0].likes, kept[2].followers) == (12345, 1024, None)
    assert kept[2].text == "L'article du jour"


@pytest.mark.parametrize(
    ("link", "page"),
    [
        ("https://www.facebook.com/groups/voisins/posts/1", "voisins"),
        ("https://m.facebook.com/autrepage/posts/1", "autrepage"),
        ("https://www.facebook.com/photo.php?fbid=1", ""),
        ("https://www.facebook.com/events/12", ""),
        ("https://journal.example/facebook.com/page", ""),
    ],
)
def test_which_page_a_link_leads_to(link: str, page: str) -> None:
    assert page_in(link) == page


def test_instagram_names_accounts_and_shares_none() -> None:
    kept, aside = read(INSTAGRAM, "crowdtangle_instagram.csv")
    assert ties(kept) == [("atelier.lumen", "post", ""), ("julie.peint", "post", "")]
    assert kept[0].mentions == ("julie.peint", "musee_test")
    assert kept[0].time == utc(2023, 1, 16, 4, 30)  # the evening before, EST
    assert (kept[0].ident, kept[0].followers, kept[0].likes) == ("CxAbC_1-2", 15200, 401)
    assert reasons(aside) == [(4, "no-author")]
