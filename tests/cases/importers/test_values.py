from __future__ import annotations

import pytest

from course_utils.cases.importers.values import deleted, handle, ident, language, named_in, plain, when, whole

NOON = "2021-05-01T12:00:00+00:00"


@pytest.mark.parametrize(
    "told",
    [
        "2021-05-01 12:00:00", "2021-05-01T12:00:00.000Z", "2021-05-01T08:00:00-04:00", "2021-05-01 08:00:00 EDT", "1619870400",
        "1619870400000", 1619870400, 1619870400.0, "Sat May 01 12:00:00 +0000 2021", "Sat, 01 May 2021 14:00:00 +0200", "01/05/21 12:00",
        "01/05/2021 12:00:00", "May 1, 2021 at 12:00 PM", "1er mai 2021 à 12 h 00", "1 May 2021 12:00", "2021/05/01 12:00", "44317.5",
    ],
)  # fmt: skip
def test_a_moment_is_read_however_it_is_written(told: object) -> None:
    assert when(told).isoformat() == NOON


def test_the_order_of_day_and_month_can_be_told() -> None:
    assert when("03/04/21").month == 4
    assert when("03/04/21", day_first=False).month == 3
    assert when("05/31/2021").day == 31


@pytest.mark.parametrize(
    "told",
    [
        "",
        "soon",
        "31/02/2021",
        "0000-00-00",
        "12",
        None,
        "Wed Jnn 05 10:00:00 +0000 2026",
        True,
        [],
        "9" * 30,
        "1e999",
        float("nan"),
        "3000-01-01",
    ],
)
def test_what_is_no_moment_is_none(told: object) -> None:
    assert when(told) is None


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("1,234", 1234), ("1 234", 1234), ("1\u202f234", 1234), ("1.234", 1234), ("1,234,567", 1234567), ("1.2K", 1200), ("1,2 k", 1200),
        ("3,5", 3), ("3.0", 3), ("2 M", 2_000_000), ("0.125", 0), (7.9, 7), (12, 12), ("-3", -3), ("1e3", 1000),
    ],
)  # fmt: skip
def test_a_count_is_read_with_its_separators(told: object, count: int) -> None:
    assert whole(told) == count


@pytest.mark.parametrize(
    "told", ["", "many", "NaN", None, True, float("inf"), float("nan"), "1e400", "9" * 39, {}, "12:30"]
)
def test_what_is_no_count_is_none(told: object) -> None:
    assert whole(told) is None


def test_an_id_destroyed_by_a_spreadsheet_is_no_id() -> None:
    assert [ident(told) for told in ("1.26426E+18", "1,26E+18", "1264260000000000001", 12, "nan", None)] == ["", "", "1264260000000000001", "12", "", ""]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("@Ana", "Ana"), ("https://x.example/ana/status/12", "ana"), ("https://bsky.example/profile/ana.social/post/3k", "ana.social"),
        ("https://video.example/channel/UC12", "UC12"), ("https://social.example/@ana/99", "ana"), ("/u/ana", "ana"), (" Ana  Roy ", "Ana Roy"),
        ("https://page.example/profile.php?id=12", "12"), ("http://[x", ""), ("nan", ""), ("Nan", "Nan"), (None, ""),
    ],
)  # fmt: skip
def test_a_handle_is_taken_out_of_an_address(told: str, name: str) -> None:
    assert handle(told) == name


def test_accounts_named_in_a_text_are_found_and_addresses_are_not() -> None:
    assert named_in("Merci @ana_b, @bo.c. et @cy@social.example (dee@mail.example) @ana_b") == ("ana_b", "bo.c", "cy@social.example")  # fmt: skip


def test_html_becomes_text() -> None:
    assert plain("<p>Un &amp; deux<br>trois</p><script>x()</script><p>a < b</p>") == "Un & deux\ntrois\na < b"
    assert plain("a < b") == "a < b"
    assert plain(None) == ""


def test_languages_have_two_letters() -> None:
    assert [language(code) for code in ("fr-CA", "French", "eng", "und", "", None, "es")] == [
        "fr",
        "fr",
        "en",
        "",
        "",
        "",
        "es",
    ]


def test_deleted_accounts_are_known() -> None:
    assert deleted("[deleted]") and deleted(" [Supprimé] ") and not deleted("ana")
